import { LINE_MAX } from '../record/limits.ts';

/** Marks that steer writing direction and show nothing; pages put them around names and addresses. */
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** White space collapsed, direction marks gone; null for nothing. Cut to what the record takes, between characters. */
export function line(value: string | null | undefined): string | null {
  const flat = (value ?? '').replace(DIRECTION, '').replace(/\s+/g, ' ').trim();
  return wellFormed(flat.slice(0, LINE_MAX)) || null;
}

/** Without the half of a surrogate pair that a cut can leave at either end. */
export const wellFormed = (text: string): string =>
  text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');

/** The element's text as one line, with the emoji that pages draw as pictures. */
export function shownLine(element: Element | null): string | null {
  return element && line(withEmoji(element));
}

function withEmoji(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const picture = isElement(node) && node.localName === 'img' ? node : null;
  if (picture) return picture.getAttribute('data-emoji') ?? picture.getAttribute('alt') ?? '';
  return [...node.childNodes].map(withEmoji).join('');
}

/** By its number, since `instanceof` fails for a node of another frame. */
export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** The element itself, or the one around a text. */
export const elementOf = (node: Node): Element | null => (isElement(node) ? node : node.parentElement);
