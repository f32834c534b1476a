/** Elements out of markup, for tests that need a document; whoever is tested never does this. */
export function build(markup: string): Node[] {
  const parsed = new DOMParser().parseFromString(`<!doctype html><body>${markup}</body>`, 'text/html');
  return [...parsed.body.childNodes].map((node) => document.importNode(node, true));
}

/** The document's first text that holds these words, and where in it. */
export function placeOf(words: string, root: Node = document.body): { node: Node; offset: number } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const offset = (node.nodeValue ?? '').indexOf(words);
    if (offset >= 0) return { node, offset };
  }
  throw new Error('These words are not in the document.');
}
