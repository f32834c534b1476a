/**
 * Functions that run inside a page: their source text is sent there, so none may use anything outside itself.
 */
/* oxlint-disable unicorn/consistent-function-scoping -- nothing outside the function exists where it runs */

/**
 * Highlights the words as a mouse would: across elements, white space aside, in open shadow roots and in fields.
 * `occurrence` counts from 1; without one, whole words are preferred ("Hi" is not in "Highlights"). True when found.
 */
export function highlight(words: string, occurrence: number | null, scope: string | null): boolean {
  type Spot = { node: Node; offset: number };
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const wanted = flat(words);
  const unread = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'textarea', 'select']);
  const inline = /^(inline|contents|ruby)/;

  const collect = (roots: Iterable<Node>, seeAll: boolean) => {
    let text = '';
    const spots: Spot[] = [];
    const gap = (node: Node) => {
      if (text === '' || text.endsWith(' ')) return;
      text += ' ';
      spots.push({ node, offset: 0 });
    };
    const walk = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        for (const [offset, character] of [...(node.nodeValue ?? '').matchAll(/[^]/g)].entries()) {
          if (/\s/.test(character[0])) gap(node);
          else {
            text += character[0];
            spots.push({ node, offset });
          }
        }
        return;
      }
      if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return;
      if (node instanceof Element) {
        if (unread.has(node.localName) || (!seeAll && !node.checkVisibility())) return;
        const block = node.localName === 'br' || !inline.test(getComputedStyle(node).display);
        if (block) gap(node);
        const children = node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
        for (const child of children) walk(child);
        if (node.shadowRoot) for (const child of node.childNodes) walk(child);
        if (block) gap(node);
      }
    };
    for (const root of roots) {
      walk(root);
      gap(root);
    }
    return { text, spots };
  };

  const places = (text: string) => {
    const all: number[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) all.push(at);
    const letter = /[\p{L}\p{N}]/u;
    const whole = all.filter((at) => !letter.test(text[at - 1] ?? '') && !letter.test(text[at + wanted.length] ?? ''));
    return occurrence === null && whole.length > 0 ? whole : all;
  };

  const inText = (seeAll: boolean): boolean => {
    const found = scope === null ? [document.body] : [...document.querySelectorAll(scope)];
    // Web mail puts a mark of its own before the class names of a message: `v1gmail_quote`, `x_gmail_quote`.
    const marked = scope?.replace(/\.([\w-]+)/g, ':is([class^="v1$1"], [class^="x_$1"])') ?? '';
    const roots = found.length > 0 ? found : [...document.querySelectorAll(marked)];
    const outer = roots.filter((one) => !roots.some((other) => other !== one && other.contains(one)));
    const { text, spots } = collect(outer, seeAll);
    const at = places(text)[(occurrence ?? 1) - 1];
    const first = at === undefined ? undefined : spots[at];
    const last = at === undefined ? undefined : spots[at + wanted.length - 1];
    if (!first || !last) return false;
    first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset + 1);
    return true;
  };

  const inField = (): boolean => {
    const fields = [...document.querySelectorAll('input, textarea')];
    const holding = fields.filter((one) => 'value' in one && flat(String(one.value)).includes(wanted));
    const field = holding[(occurrence ?? 1) - 1];
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
    field.focus();
    const at = field.value.indexOf(words);
    if (at >= 0 && field.selectionStart !== null) field.setSelectionRange(at, at + words.length);
    else field.select();
    return true;
  };

  getSelection()?.removeAllRanges();
  return inText(false) || inField() || inText(true);
}

/** The words as the browser's own menu would name them (Chromium: line breaks are spaces). */
export function menuText(): string {
  return String(getSelection())
    .replace(/[\r\n]/g, ' ')
    .trim();
}
