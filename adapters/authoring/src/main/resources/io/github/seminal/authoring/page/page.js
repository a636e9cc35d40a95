'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const form = byId('filters');
  const query = byId('query');
  const part = byId('part');
  const entries = [...document.querySelectorAll('main section > details:not(.more)')];
  const MANY = 20;

  // Search. Its state is in the address, so that a link or the way back restores it.

  const fold = text => text.toLowerCase().replace(/\u2212/g, '-').replace(/\s+/g, ' ').trim();

  // A cause is long, so that all words must stand in one row of it, or in what is not in rows.
  const texts = new Map();
  const textsOf = entry => {
    if (!texts.has(entry)) {
      const rows = [...entry.querySelectorAll('tr, .flags li')].map(row => fold(row.textContent));
      texts.set(entry, [...rows, fold(rows.length > 0
        ? [...entry.querySelectorAll('summary, .lead, .pairs')].map(one => one.textContent).join(' ')
        : entry.textContent)]);
    }
    return texts.get(entry);
  };

  // Other words for a finding, and its name.
  const synonyms = [];
  for (const also of document.querySelectorAll('.also')) {
    const name = fold(also.closest('details').querySelector('summary b').textContent);
    also.textContent.split(',').forEach(word => synonyms.push([fold(word), name]));
  }

  // The words to look for: those of the query or, when it has another word for a finding, the finding's name in its place.
  const choicesOf = text => {
    const choices = [text.split(' ')];
    for (const [word, name] of synonyms) {
      if (word.length > 2 && !name.includes(word) && ` ${text} `.includes(` ${word} `)) {
        choices.push([name, ...` ${text} `.replace(` ${word} `, ' ').split(' ').filter(one => one !== '')]);
      }
    }
    return choices;
  };

  const mark = (shown, choices) => {
    if (!window.Highlight) {
      return;
    }
    const words = [...new Set(choices.flat())].filter(word => word.length > 1);
    const ranges = [];
    for (const entry of words.length > 0 ? shown : []) {
      const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && ranges.length < 5000) {
        const text = walker.currentNode.data.toLowerCase();
        for (const word of words) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set('hit', new Highlight(...ranges));
  };

  const openedHere = new Set();
  const filter = () => {
    const text = fold(query.value);
    const active = text !== '' || part.value !== '';
    const choices = text === '' ? [] : choicesOf(text);
    const shown = entries.filter(entry => (part.value === '' || entry.closest('main > section').id === part.value)
      && (text === '' || textsOf(entry).some(one => choices.some(words => words.every(word => one.includes(word))))));
    const isShown = new Set(shown);
    for (const entry of entries) {
      entry.hidden = active && !isShown.has(entry);
      if (openedHere.delete(entry)) {
        entry.open = false;
      }
      if (text !== '' && isShown.has(entry) && shown.length <= MANY && !entry.open) {
        entry.open = true;
        openedHere.add(entry);
      }
    }
    for (const group of document.querySelectorAll('main section')) {
      group.hidden = active && !shown.some(entry => group.contains(entry));
    }
    byId('none').hidden = !active || shown.length > 0;
    const others = choices.slice(1).map(words => words[0]);
    byId('status').textContent = (active ? `${shown.length} of ${entries.length} entries match.` : `${entries.length} entries.`)
      + (others.length > 0 ? ` Also searched for: ${[...new Set(others)].join(', ')}.` : '')
      + (text !== '' && shown.length > MANY ? ' They are closed, since they are many.' : '');
    mark(shown, choices);
  };

  const write = () => {
    const state = new URLSearchParams(new FormData(form));
    [...state].forEach(([name, value]) => value === '' && state.delete(name));
    const search = state.size > 0 ? `?${state}` : '';
    if (search !== location.search) {
      history.replaceState(null, '', location.pathname + search + location.hash);
    }
  };

  const read = () => {
    const state = new URLSearchParams(location.search);
    query.value = state.get('q') || '';
    part.value = state.get('in') || '';
    filter();
  };

  // An entry that is opened says what leads to it.
  const nameOf = line => [...line.childNodes].filter(one => one.nodeName !== 'SMALL').map(one => one.textContent).join('').trim();
  const main = byId('main');
  main.addEventListener('toggle', ({ target }) => {
    const body = target.open && target.querySelector(':scope > div[id]');
    if (!body || body.querySelector('.backlinks') || !/^[fdst]-/.test(body.id)) {
      return;
    }
    const places = [...main.querySelectorAll(`a[href="#${CSS.escape(body.id)}"]`)]
      .map(link => link.closest('[id^="r-"], [id^="c-"], [id^="f-"], [id^="d-"], [id^="a-"]'))
      .filter(place => place && place !== body);
    if (places.length === 0) {
      return;
    }
    const list = document.createElement('ul');
    for (const place of new Set(places)) {
      const link = document.createElement('a');
      link.href = `#${place.id}`;
      const line = place.previousElementSibling;
      link.textContent = nameOf(place.matches('details > div') ? line.querySelector('h3') || line
        : place.querySelector(':scope > strong, td summary'));
      list.append(document.createElement('li'));
      list.lastChild.append(link);
    }
    const links = document.createElement('div');
    links.className = 'backlinks';
    links.append('Used by', list);
    body.append(links);
  }, true);

  // Links open what is around their place, also where a search hides it.

  const reveal = () => {
    let target = null;
    try {
      target = byId(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) {
      return;
    }
    if (target.closest('[hidden]')) {
      query.value = '';
      part.value = '';
      filter();
      write();
    }
    for (let at = target; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) {
        at.open = true;
      }
    }
    const entry = target.matches('details > div') ? target.parentElement : target;
    const place = entry.matches('details') ? entry.querySelector('summary') : entry;
    if (!place.matches('summary, main')) {
      place.setAttribute('tabindex', '-1');
    }
    place.focus({ preventScroll: true });
    entry.scrollIntoView();
  };

  // Print of one cause.
  for (const cause of document.querySelectorAll('#causes > details')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'print';
    button.textContent = 'Print this cause';
    button.addEventListener('click', () => {
      document.body.classList.add('one-cause');
      cause.classList.add('printed');
      window.print();
    });
    cause.querySelector('.lead').before(button);
  }
  window.addEventListener('afterprint', () => {
    document.body.classList.remove('one-cause');
    document.querySelectorAll('.printed').forEach(cause => cause.classList.remove('printed'));
  });

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      filter();
      write();
    }, 120);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(soon));
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', reveal);
  // A link to the place where one is already changes nothing in the address.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) {
      reveal();
    }
  });

  byId('contents').open = matchMedia('(min-width: 62rem)').matches;
  form.hidden = false;
  read();
  if (location.hash) {
    reveal();
  }
})();
