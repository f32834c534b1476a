import { blockOf, isUnread } from '../sites/blocks.ts';
import { isElement } from '../sites/text.ts';
import type { Place } from './places.ts';

const TEXT_AND_BREAKS = 0x4 | 0x1;
/** Enough nodes for 32 characters on any real page, and an end to the walk on one of a million empty ones. */
const MOST_NODES = 5_000;

/** The text that stands before a place, at least `enough` characters of it where there are as many. */
export function textBefore({ node, offset }: Place, enough: number): string {
  let found = node.nodeType === 3 ? (node.nodeValue ?? '').slice(0, offset) : '';
  const walker = walkerOf(node);
  walker.currentNode = node.nodeType === 3 ? node : (node.childNodes[offset] ?? lastInside(node));
  if (walker.currentNode.nodeType === 3 && walker.currentNode !== node && !node.childNodes[offset])
    found = read(walker.currentNode);
  let last = walker.currentNode;
  for (let step = 0; step < MOST_NODES && size(found) < enough; step++) {
    const next = walker.previousNode();
    if (!next) break;
    const gap = breaks(next, last) ? ' ' : '';
    found = read(next) + gap + found;
    if (next.nodeType === 3) last = next;
  }
  return found;
}

/** The text that stands after a place, likewise. */
export function textAfter({ node, offset }: Place, enough: number): string {
  let found = node.nodeType === 3 ? (node.nodeValue ?? '').slice(offset) : '';
  const walker = walkerOf(node);
  const child = node.childNodes[offset];
  walker.currentNode = node.nodeType === 3 ? node : (child ?? lastInside(node));
  if (child?.nodeType === 3) found = read(child);
  let last = walker.currentNode;
  for (let step = 0; step < MOST_NODES && size(found) < enough; step++) {
    const next = walker.nextNode();
    if (!next) break;
    const gap = breaks(next, last) ? ' ' : '';
    found = found + gap + read(next);
    if (next.nodeType === 3) last = next;
  }
  return found;
}

/** Code points once white space is collapsed. */
const size = (text: string): number => text.replace(/\s+/g, ' ').length;

function walkerOf(node: Node): TreeWalker {
  const owner = node.ownerDocument ?? document;
  const root = node.getRootNode();
  // Not the head's texts; inside a shadow root, only that root's.
  return owner.createTreeWalker(owner.body?.contains(node) ? owner.body : root, TEXT_AND_BREAKS);
}

function lastInside(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

function read(node: Node): string {
  if (node.nodeType !== 3) return '';
  const parent = node.parentElement;
  return parent && (isUnread(parent) || isHidden(parent)) ? '' : (node.nodeValue ?? '');
}

/** Not every engine that tests run in lays pages out. */
export const isHidden = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) === false;

/** Does a new line begin between these two neighbours? */
const breaks = (next: Node, last: Node): boolean =>
  isElement(next) ? next.localName === 'br' : blockOf(next) !== blockOf(last);
