/**
 * Functions that run inside a page: their source text is sent there, so none may use anything outside itself.
 */
/* oxlint-disable unicorn/consistent-function-scoping -- an outer scope does not travel into the page */

/** Where a control can be clicked: by its visible name. Null while it is not there, hidden, or covered. */
export function placeOf(kind: 'field' | 'button', name: string): { x: number; y: number } | null {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const wanted = plain(name);
  const controls =
    kind === 'field'
      ? 'input, textarea, select'
      : 'button, a[href], summary, [role=button], [role=radio], input[type=submit], label';
  const namesOf = (element: Element): string[] => {
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ');
    const texts = [...labels, ...ids.map((id) => document.getElementById(id))].map((node) => plain(node?.textContent));
    const own = kind === 'button' ? [element.textContent] : [];
    return [...texts, ...[element.getAttribute('aria-label'), ...own].map(plain)].filter(Boolean);
  };
  const found = [...document.querySelectorAll(controls)].filter((element) => element.checkVisibility());
  const exact = found.find((element) => namesOf(element).includes(wanted));
  const element = exact ?? found.find((other) => namesOf(other).some((text) => text.startsWith(wanted)));
  if (!element || element.matches(':disabled')) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  const hit = document.elementFromPoint(place.x, place.y);
  return hit && (element.contains(hit) || hit.contains(element)) ? place : null;
}

/** From where to where a mouse is dragged to select these words, and a place on them. Null while they are not there. */
export function stretchOf(words: string) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const lines = [...range.getClientRects()];
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) return null;
    const middle = (line: DOMRect) => line.top + line.height / 2;
    return {
      from: { x: first.left, y: middle(first) },
      to: { x: last.right, y: middle(last) },
      on: { x: first.left + Math.min(first.width / 2, 40), y: middle(first) },
    };
  }
  return null;
}

/** Everything the page shows as text, the values of its fields included. */
export function shownText(): string {
  const values = [...document.querySelectorAll('input, textarea, select')].map((field) =>
    'value' in field && field.checkVisibility() ? String(field.value) : '',
  );
  return [document.body.innerText, ...values].join('\n');
}
