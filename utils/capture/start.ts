import { isUnread } from '../sites/blocks.ts';
import type { Start } from '../sites/types.ts';
import { isHidden } from './around.ts';
import { fieldSelection } from './field.ts';
import { selectedPlaces, type Place, type Places } from './places.ts';

/**
 * The text the highlighted words begin in. A selection drawn with the mouse often starts at the very end of the line,
 * or of the message, before: what counts is the first text that has a visible character inside the selection, and a
 * hidden one only where nothing else is.
 */
export function startOf(document: Document): Start {
  const field = fieldSelection(document);
  if (field) return { node: field.field, offset: 0 };
  const places = selectedPlaces(document);
  if (places) return firstWords(places) ?? places.start;
  return { node: document.body ?? document.documentElement, offset: 0 };
}

function firstWords({ start, end }: Places): Start | null {
  const document = start.node.ownerDocument;
  const walker = document?.createTreeWalker(start.node.getRootNode(), 0x4);
  if (!walker) return null;
  let unseen: Start | null = null;
  let node = firstText(walker, start);
  for (; node; node = walker.nextNode()) {
    if (isPast(node, end)) break;
    const from = node === start.node ? start.offset : 0;
    const to = node === end.node ? end.offset : undefined;
    const text = (node.nodeValue ?? '').slice(from, to);
    const words = text.search(/\S/);
    if (words < 0) continue;
    if (isSeen(node)) return { node, offset: from + words };
    unseen ??= { node, offset: from + words };
  }
  return unseen;
}

/** Gmail and others keep hidden menus and style sheets between two messages. */
const isSeen = ({ parentElement: parent }: Node): boolean => parent === null || !(isUnread(parent) || isHidden(parent));

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
