import { EXCERPT_MAX } from '../../utils/record/digest.ts';

/** A short text is not shortened for the sake of its last word: beyond this a word is cut. */
const LONGEST_WORD = 40;

/**
 * A text on one line, at most `max` UTF-16 units: white space and control characters become single spaces, and what is
 * too long ends between two words with an ellipsis, or inside a word longer than any.
 */
export function excerpt(text: string, max = EXCERPT_MAX): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > cut.length - LONGEST_WORD ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}
