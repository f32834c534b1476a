/** Elements that begin a line of their own. By name, not by style: a saved or hidden page reads the same. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title']);

export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);
export const isUnread = (element: Element): boolean => UNREAD.has(element.localName);

/** The element whose line a text stands on. */
export function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && !isBlock(element)) element = element.parentElement;
  return element;
}
