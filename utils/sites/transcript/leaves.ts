import { isElement, line } from '../text.ts';
import { stampSeconds } from './time.ts';

/** A piece of text as one element shows it. `look`: the element's tag and classes, alike for what is laid out alike. */
export type Leaf = { element: Element; text: string; look: string };

/** The pieces of text in an element, in order; initials that stand for a picture are none. */
export const leavesIn = (root: Element): Leaf[] =>
  piecesIn(root).flatMap(({ element, text }) => {
    const shown = line(text);
    if (!shown || INITIALS.test(shown)) return [];
    return [{ element, text: shown, look: lookOf(element) }];
  });

/** See `Leaf`. */
export const lookOf = (element: Element): string => `${element.localName} ${element.getAttribute('class') ?? ''}`;

const INITIALS = /^\p{Lu}{1,3}$/u;

/** Frameworks leave comments between the parts of one text, so neighbours in one element are one piece. */
function piecesIn(element: Element): { element: Element; text: string }[] {
  const pieces: { element: Element; text: string }[] = [];
  if (element.matches('script, style')) return pieces;
  for (const node of element.childNodes) {
    const last = pieces.at(-1);
    if (isElement(node)) pieces.push(...piecesIn(node));
    else if (node.nodeType === 3 && last?.element === element) last.text += node.nodeValue ?? '';
    else if (node.nodeType === 3) pieces.push({ element, text: node.nodeValue ?? '' });
  }
  return pieces;
}

/** Does a piece say nothing but a time? */
export const isStamp = ({ text }: Leaf): boolean => stampSeconds(text) !== null;
