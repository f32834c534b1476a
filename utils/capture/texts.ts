import type { Place, Places } from './places.ts';

/** A text of the page as far as the selection holds it; `from` is where in the node that begins. */
export type SelectedText = { node: Node; from: number; text: string };

/** The texts between two places, in order, those that nobody sees included. */
export function* textsIn({ start, end }: Places): Generator<SelectedText> {
  const walker = start.node.ownerDocument?.createTreeWalker(start.node.getRootNode(), 0x4);
  if (!walker) return;
  for (let node = firstText(walker, start); node && !isPast(node, end); node = walker.nextNode()) {
    const from = node === start.node ? start.offset : 0;
    const to = node === end.node ? end.offset : undefined;
    yield { node, from, text: (node.nodeValue ?? '').slice(from, to) };
  }
}

function firstText(walker: TreeWalker, { node, offset }: Place): Node | null {
  if (node.nodeType === 3) {
    walker.currentNode = node;
    return node;
  }
  const child = node.childNodes[offset];
  walker.currentNode = child ?? lastInside(node);
  return child?.nodeType === 3 ? child : walker.nextNode();
}

function isPast(node: Node, end: Place): boolean {
  if (node === end.node) return false;
  const boundary = end.node.childNodes[end.offset];
  const place = (boundary ?? end.node).compareDocumentPosition(node);
  if (boundary) return boundary === node || (place & (4 | 16)) !== 0;
  // Follows the end's node and is not inside it.
  return (place & 4) !== 0 && (place & 16) === 0;
}

function lastInside(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}
