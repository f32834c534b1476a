import { UNSPACED } from '../../utils/likeness/foldedWords.ts';

/** A piece of a text that names are compared by, and the stretch `[start, end)` it stands at. */
export interface Token {
  /** Without case, accents and compatibility forms. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is written as a name is: its first letter a capital, or of a script that has none. */
  readonly asName: boolean;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu;
/** `BlueHarbor2` is three pieces, so that a name is known in a word that was made of it. */
const JOINT = /(?=\p{Lu})(?<=\p{Ll}\p{M}*)|(?=\p{L})(?<=\p{N})|(?=\p{N})(?<=\p{L}\p{M}*)/u;
const LOWER = /^\p{Ll}/u;
const SPACELESS = new RegExp(`[${UNSPACED}]`, 'u');

/** The pieces of a text in its order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    let start = index;
    return run.split(JOINT).map((piece) => ({
      folded: foldedName(piece),
      asName: !LOWER.test(piece),
      start,
      end: (start += piece.length),
    }));
  });
}

/** Letters that Unicode takes for letters of their own, and people write without their stroke. */
const STROKES: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A name as it is compared: letters and digits alone, without case and accents. */
export const foldedName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll(/[øłđðßæœı]/gu, (letter) => STROKES[letter] ?? letter)
    .normalize('NFC');

const TRANSCRIBED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A name as it is written where a keyboard has no such letters: Mueller for Müller. */
export const transcribed = (name: string): string =>
  name.normalize('NFC').replaceAll(/[äöüøå]/giu, (letter) => {
    const written = TRANSCRIBED[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? written : written.charAt(0).toUpperCase() + written.slice(1);
  });

/** Written without spaces, so that a name has no edges in it. */
export const isSpaceless = (text: string): boolean => SPACELESS.test(text);
