import { fold, type Folded, occurrences, piecesOf } from './fold.ts';

/** The visible mark; the block stands in where the mark would make a field longer than it may be. */
export const REDACTED = '[redacted]';
export const BLOCK = '\u2588';

/** What is to go, ready for comparing: each of the words, and the mark that takes their place. */
export interface Wanted {
  readonly words: readonly { readonly text: string; readonly folded: Folded }[];
  readonly mark: string;
}

export const wanted = (words: readonly string[], mark: string): Wanted => ({
  words: words.filter((text) => text.trim() !== '').map((text) => ({ text, folded: fold(piecesOf(text)) })),
  mark,
});

export type Stretch = [start: number, end: number];

/**
 * Every occurrence in a text, in order, overlapping ones as one; marks of earlier redactions are left whole. The text is
 * folded once however many words there are: that is what takes long.
 */
export function stretches(text: string, { words }: Wanted): Stretch[] {
  const folded = fold(piecesOf(text));
  const found = words.flatMap((one) => occurrences(folded, one.folded));
  return merged(uncut(found, marksIn(text)));
}

/** One mark for what overlaps. */
export function merged(found: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const [start, end] of inOrder(found)) {
    const last = apart.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

const inOrder = (found: readonly Stretch[]): Stretch[] => found.toSorted((a, b) => a[0] - b[0]);

/** Those that take no piece out of a mark; the marks in order. */
export function uncut(found: readonly Stretch[], marks: readonly Stretch[]): Stretch[] {
  let from = 0;
  return inOrder(found).filter((one) => {
    while ((marks[from]?.[1] ?? Infinity) <= one[0]) from++;
    for (let at = from; (marks[at]?.[0] ?? Infinity) < one[1]; at++) if (cuts(one, marks[at] ?? one)) return false;
    return true;
  });
}

/** Whether `a` takes a piece out of `b` without taking it whole. */
const cuts = (a: Stretch, b: Stretch): boolean => a[0] < b[1] && b[0] < a[1] && !(a[0] <= b[0] && b[1] <= a[1]);

export function marksIn(text: string): Stretch[] {
  const marks: Stretch[] = [];
  for (let at = text.indexOf(REDACTED); at >= 0; at = text.indexOf(REDACTED, at + REDACTED.length))
    marks.push([at, at + REDACTED.length]);
  return marks;
}

export function replace(text: string, found: readonly Stretch[], mark: string): string {
  let rest = 0;
  const kept = found.map(([start, end]) => {
    const before = text.slice(rest, start);
    rest = end;
    return before + mark;
  });
  return kept.join('') + text.slice(rest);
}

export const redactText = (text: string, what: Wanted): string => replace(text, stretches(text, what), what.mark);

/** Shorter overlaps than this tell nothing. */
const TELLING = 3;

/**
 * Context is cut at a length, so that a piece of the words may be left at either end of it: that goes as well.
 */
export function redactEdges(text: string, what: Wanted): string {
  const whole = redactText(text, what);
  const { units, starts, ends } = fold(piecesOf(whole));
  const longest = (fits: (words: string, n: number) => boolean): number =>
    Math.max(0, ...what.words.map(({ folded }) => overlap(folded.units, units.length, fits)));
  const head = longest((words, n) => units.startsWith(words.slice(-n)));
  const tail = longest((words, n) => units.endsWith(words.slice(0, n)));
  const found: Stretch[] = [];
  if (head > 0) found.push([0, ends[head - 1] ?? 0]);
  if (tail > 0 && tail + head <= units.length) found.push([starts[units.length - tail] ?? 0, whole.length]);
  return replace(whole, found, what.mark);
}

/** The largest piece of the words, less than all of them, that fits; 0 when none tells anything. */
function overlap(words: string, most: number, fits: (words: string, n: number) => boolean): number {
  for (let n = Math.min(most, words.length - 1); n >= TELLING; n--) if (fits(words, n)) return n;
  return 0;
}
