import { fold, type Folded, occurrences, piecesOf } from './fold.ts';

/** The visible mark; the block stands in where the mark would make a field longer than it may be. */
export const REDACTED = '[redacted]';
export const BLOCK = '\u2588';

/** What is to go, ready for comparing. */
export interface Wanted {
  readonly words: string;
  readonly folded: Folded;
  readonly mark: string;
}

export const wanted = (words: string, mark: string): Wanted => ({ words, folded: fold(piecesOf(words)), mark });

export type Stretch = [start: number, end: number];

/** Every occurrence in a text; marks of earlier redactions are left whole. */
export function stretches(text: string, { folded }: Wanted): Stretch[] {
  const marks = marksIn(text);
  return occurrences(fold(piecesOf(text)), folded).filter((found) => !marks.some((mark) => cuts(found, mark)));
}

/** Whether `a` takes a piece out of `b` without taking it whole. */
export const cuts = (a: Stretch, b: Stretch): boolean => a[0] < b[1] && b[0] < a[1] && !(a[0] <= b[0] && b[1] <= a[1]);

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
  const words = what.folded.units;
  const longest = Math.min(units.length, words.length - 1);
  const overlap = (fits: (n: number) => boolean) => {
    for (let n = longest; n >= TELLING; n--) if (fits(n)) return n;
    return 0;
  };
  const head = overlap((n) => units.startsWith(words.slice(-n)));
  const tail = overlap((n) => units.endsWith(words.slice(0, n)));
  const found: Stretch[] = [];
  if (head > 0) found.push([0, ends[head - 1] ?? 0]);
  if (tail > 0 && tail + head <= units.length) found.push([starts[units.length - tail] ?? 0, whole.length]);
  return replace(whole, found, what.mark);
}
