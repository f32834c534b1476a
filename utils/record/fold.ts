/**
 * A text made comparable: without white space, case and accents aside, each unit knowing the stretch of the original
 * it stands for and whether a gap came before it.
 */
export interface Folded {
  readonly units: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly gaps: readonly boolean[];
}

/** One character as read, and the stretch `[start, end)` of the original it was read from. */
export interface Piece {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** The code points of a text as pieces. */
export function piecesOf(text: string): Piece[] {
  let start = 0;
  return Array.from(text, (char) => ({ char, start, end: (start += char.length) }));
}

const SPACE = /^\s$/u;
const MARK = /\p{M}/gu;

/** Folds pieces; `isGap` says what separates words there (in addresses also `-`, `_` and `+`). */
export function fold(pieces: readonly Piece[], isGap = (char: string) => SPACE.test(char)): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: boolean[] = [];
  let units = '';
  let gap = false;
  for (const { char, start, end } of pieces) {
    if (isGap(char)) {
      gap = true;
      continue;
    }
    const plain = folded(char);
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let i = 0; i < plain.length; i++) {
      starts.push(start);
      ends.push(end);
      gaps.push(gap && i === 0);
      gap = false;
    }
    units += plain;
  }
  return { units, starts, ends, gaps };
}

/** ASCII, which most of a text is, has no accents to look for: that makes a long quote four times as fast. */
const folded = (char: string): string =>
  char < '\u0080' ? char.toLowerCase() : char.normalize('NFKD').toLowerCase().replace(MARK, '');

/** Where `words` stand in `text`, as stretches of the original. A gap in the text must be one in the words as well. */
export function occurrences(text: Folded, words: Folded): [start: number, end: number][] {
  const found: [number, number][] = [];
  const length = words.units.length;
  if (length === 0) return found;
  for (let at = text.units.indexOf(words.units); at >= 0;) {
    const fits = text.gaps.slice(at + 1, at + length).every((gap, i) => !gap || words.gaps[i + 1] === true);
    if (fits) found.push([text.starts[at] ?? 0, text.ends[at + length - 1] ?? 0]);
    at = text.units.indexOf(words.units, at + (fits ? length : 1));
  }
  return found;
}
