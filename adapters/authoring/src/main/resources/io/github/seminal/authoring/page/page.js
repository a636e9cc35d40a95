'use strict';
(() => {
  const form = document.getElementById('filters');
  const status = document.getElementById('status');
  const items = [...document.querySelectorAll('.item')];
  const causes = [...document.querySelectorAll('details.cause')];
  const fields = ['kind', 'urgency', 'cause', 'source'];
  const texts = new Map();
  const openedHere = new Set();

  const fold = text => text.toLowerCase().replace(/\u2212/g, '-').replace(/\s+/g, ' ');

  const textOf = item => {
    let text = texts.get(item);
    if (text === undefined) {
      text = fold(item.classList.contains('cause')
        ? [...item.querySelectorAll('summary, .lead, .pairs, .told, .body > .meta')].map(part => part.textContent).join(' ')
        : item.textContent);
      texts.set(item, text);
    }
    return text;
  };

  const wanted = () => {
    const query = fold(document.getElementById('query').value).trim();
    const chosen = fields.map(name => [name, document.getElementById(name).value]).filter(([, value]) => value !== '');
    return { words: query === '' ? [] : query.split(' '), chosen };
  };

  const isChosen = (item, { chosen }) =>
    chosen.every(([name, value]) => (item.dataset[name] || '').split(' ').includes(value));

  const has = (text, { words }) => words.every(word => text.includes(word));

  // A cause that is meant by its name shows all its rules; one that is found by other words shows those that match.
  const isWhole = (item, want) => isChosen(item, want)
    && has(fold(item.querySelector('summary').textContent + ' ' + item.dataset.cause), want);

  const filter = () => {
    const want = wanted();
    const active = want.words.length > 0 || want.chosen.length > 0;
    let found = 0;
    for (const item of items) {
      const whole = item.parentElement.closest('.item');
      const shown = !active || (isChosen(item, want) && has(textOf(item), want))
        || (whole !== null && whole.dataset.whole === 'yes');
      if (item.classList.contains('cause')) {
        item.dataset.whole = active && isWhole(item, want) ? 'yes' : '';
      }
      item.hidden = !shown;
      found += shown ? 1 : 0;
    }
    for (const cause of causes) {
      const inside = cause.querySelector('.item:not([hidden])') !== null;
      if (active && inside && cause.dataset.whole !== 'yes') {
        cause.hidden = false;
        if (!cause.open) {
          openedHere.add(cause);
          cause.open = true;
        }
      } else if (!active && openedHere.delete(cause)) {
        cause.open = false;
      }
    }
    for (const group of document.querySelectorAll('.group')) {
      group.hidden = active && group.querySelector('.item:not([hidden])') === null;
    }
    for (const section of document.querySelectorAll('main > section')) {
      section.hidden = active && section.querySelector('.item:not([hidden])') === null;
    }
    document.getElementById('none').hidden = !active || found > 0;
    status.textContent = active ? `${found} of ${items.length} entries match.` : `${items.length} entries.`;
  };

  const openAround = target => {
    for (let at = target; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) {
        at.open = true;
      }
    }
  };

  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) {
      return;
    }
    if (target.closest('[hidden]')) {
      form.reset();
      filter();
    }
    openAround(target);
    if (!target.matches('a, button, input, select, summary, main, details')) {
      target.setAttribute('tabindex', '-1');
    }
    const place = target.matches('details') ? target.querySelector('summary') : target;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  };

  const openAll = document.getElementById('open-all');
  openAll.addEventListener('click', () => {
    const open = causes.some(cause => !cause.open);
    causes.forEach(cause => { cause.open = open; });
    openedHere.clear();
    openAll.textContent = open ? 'Close all causes' : 'Open all causes';
  });

  let closedBeforePrint = [];
  window.addEventListener('beforeprint', () => {
    closedBeforePrint = causes.filter(one => !one.open);
    closedBeforePrint.forEach(one => { one.open = true; });
  });
  window.addEventListener('afterprint', () => {
    closedBeforePrint.forEach(one => { one.open = false; });
    closedBeforePrint = [];
  });

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  window.addEventListener('hashchange', reveal);
  // A link to the place where one is already changes nothing in the address.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) {
      reveal();
    }
  });

  form.hidden = false;
  filter();
  if (location.hash) {
    reveal();
  }
})();
