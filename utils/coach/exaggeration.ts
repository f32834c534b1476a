import { anyOf, type BigWords, type Kind, QUESTIONS } from './exaggeration/claim.ts';
import { english } from './exaggeration/english.ts';
import { isBacked } from './exaggeration/evidence.ts';
import { french } from './exaggeration/french.ts';
import { german } from './exaggeration/german.ts';
import { spanish } from './exaggeration/spanish.ts';

/** A word that claims more than it shows, cut exactly out of the text, and the question for what is behind it. */
export type Exaggeration = { word: string; start: number; end: number; question: string };

const LANGUAGES: readonly BigWords[] = [english, german, french, spanish];
const KINDS: readonly Kind[] = ['people', 'often', 'deal', 'size'];
const all = (kind: keyof BigWords): RegExp => anyOf(LANGUAGES.flatMap((language) => language[kind]));

const CLAIMS = KINDS.map((kind) => ({ kind, pattern: all(kind) }));
const IDIOMS = all('idioms');

type Span = { start: number; end: number };

/**
 * The big words of a text, in order, none overlapping another: "everyone", "always", "deal-breaker". Left out where a
 * number or a name stands with them already, and in idioms. Offsets count UTF-16 units. Never throws.
 */
export function exaggerations(text: string): Exaggeration[] {
  const idioms = spansOf(text, IDIOMS);
  const found = CLAIMS.flatMap(({ kind, pattern }) =>
    spansOf(text, pattern)
      .filter(({ start, end }) => !isBacked(kind, text, start, end))
      .map(({ start, end }) => ({ word: text.slice(start, end), start, end, question: QUESTIONS[kind] })),
  ).toSorted((one, other) => one.start - other.start || other.end - one.end);
  let idiom = 0;
  let last = 0;
  return found.filter(({ start, end }) => {
    while ((idioms[idiom]?.end ?? Infinity) <= start) idiom += 1;
    if (start < last || (idioms[idiom]?.start ?? Infinity) < end) return false;
    last = end;
    return true;
  });
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
