import type { Language } from './grammar.ts';

type Word = { word: string; start: number; end: number };
/** A sentence as phrases are written, and where each of its words stands in the sentence. */
export type PlainWords = { line: string; words: readonly Word[] };

const TOKEN = /[\p{L}\p{N}]+(?:['’´`]\p{L}+)?|[.,;:!?•*–—-]+/gu;
/** What an apostrophe leaves where an export made a blank of it: `can t`, `I d`. */
const LOST = /n t$|^(?:i|you|we|they|he|she|it|who|that|there) (?:d|s|m|re|ve|ll)$/;
const LONGEST = 40;
const ASCII = /^[\w']*$/;
/** People leave accents out. Umlauts they write otherwise (`koennte`), since `konnte` is another word. */
const ACCENT = /[\u0300-\u0303\u0327]/g;

/**
 * A sentence with one blank around each word and sign, in the language's usual spelling and without fillers:
 * `I'd really luv a dark-mode…` is ` i would love a dark mode . `, each word with its mark.
 */
export function plainWords(tokens: readonly Word[], { spellings, fillers, marks }: Language): PlainWords {
  const words: Word[] = [];
  let skipped = false;
  for (const { word, start, end } of tokens) {
    const meant = (spellings.get(word) ?? [word]).filter((one) => !fillers.has(one));
    // A filler takes its comma with it: "so, um, what would be nice".
    if (!(skipped && word === ',')) words.push(...meant.map((one) => ({ word: one, start, end })));
    skipped = meant.length === 0 || (skipped && word === ',');
  }
  return { line: `${marks.of('')} ${words.map(({ word }) => word + marks.of(word)).join(' ')} `, words };
}

/** What stands in the sentence where the line has `from` to `to`, both at the edge of a word. */
export function excerpt(sentence: string, { line, words }: PlainWords, from: number, to: number): string {
  const nth = (place: number) => words[line.slice(0, place).split(' ').length - 2];
  return sentence.slice(nth(from)?.start, nth(to)?.end);
}

/** Words and signs of a sentence, in lower case and without accents: the same for all languages. */
export function tokensOf(sentence: string): Word[] {
  const tokens: Word[] = [];
  for (const { 0: token, index: start } of sentence.matchAll(TOKEN)) {
    const end = start + token.length;
    const word = wordOf(token, sentence.charAt(start - 1));
    const last = tokens.at(-1);
    if (last && last.end + 1 === start && LOST.test(`${last.word} ${word}`)) {
      tokens[tokens.length - 1] = { word: `${last.word}'${word}`, start: last.start, end };
    } else if (word !== '' && word !== last?.word) tokens.push({ word, start, end });
  }
  return tokens;
}

/** One sign for many; a dash inside a word is none. */
function wordOf(token: string, before: string): string {
  if (/^[.,;:!?]/.test(token)) return token.charAt(0);
  if (/^[•*–—-]/.test(token)) return token.length > 1 || before.trim() === '' ? '-' : '';
  const word = token.slice(0, LONGEST).toLowerCase();
  const plain = ASCII.test(word) ? word : word.normalize('NFD').replaceAll(ACCENT, '').normalize('NFC');
  return plain.replace(/[’´`]/, "'").replaceAll(/(.)\1{2,}/g, '$1$1');
}
