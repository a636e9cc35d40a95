package io.github.seminal.authoring.page;

/** Computes contrast in the browser, as WCAG 2.2 defines it. */
final class ContrastScript {

    /** Returns every text whose contrast with what is behind it is below 4.5, as its class, its colours and the ratio. */
    static final String TEXT = """
            const parse = colour => {
              const parts = colour.match(/[\\d.]+/g).map(Number);
              return {rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1};
            };
            const light = rgb => {
              const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const behind = element => {
              for (let at = element; at; at = at.parentElement) {
                const colour = parse(getComputedStyle(at).backgroundColor);
                if (colour.alpha === 1) { return colour.rgb; }
                if (colour.alpha !== 0) { throw new Error('half transparent: ' + at.className); }
              }
              return [255, 255, 255];
            };
            const faults = new Set();
            let seen = 0;
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const element = walker.currentNode.parentElement;
              if (!walker.currentNode.data.trim() || element.closest('script, style, option')
                  || !element.checkVisibility()) { continue; }
              seen++;
              const style = getComputedStyle(element);
              if (style.opacity !== '1') { faults.add('opacity: ' + element.className); }
              const svg = element.closest('svg');
              const front = parse(svg ? style.fill : style.color).rgb;
              const box = svg && element.parentElement.querySelector('rect');
              const back = box ? parse(getComputedStyle(box).fill).rgb : behind(element);
              const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
              const ratio = (a + 0.05) / (b + 0.05);
              if (ratio < 4.5) {
                faults.add(`${element.tagName}.${element.getAttribute('class')} ${front} on ${back}: ${ratio.toFixed(2)}`);
              }
            }
            if (seen < 1000) { faults.add('only ' + seen + ' texts were seen'); }
            return [...faults];
            """;

    private ContrastScript() {}
}
