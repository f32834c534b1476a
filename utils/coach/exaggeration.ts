import { ENGLISH } from './exaggeration/english.ts';
import { hasNumberOrName } from './exaggeration/evidence.ts';
import { compile, type Claim } from './exaggeration/claim.ts';

/** A word that claims more than it shows, cut exactly out of the text, and the question for what is behind it. */
export type Exaggeration = { word: string; start: number; end: number; question: string };

const CLAIMS: readonly Claim[] = [ENGLISH].flatMap(compile);

/**
 * The big words of a text, in order, none twice over: "everyone", "always", "deal-breaker". Left out where a number or
 * a name stands with them already, and in idioms. Offsets count UTF-16 units. Never throws.
 */
export function exaggerations(text: string): Exaggeration[] {
  const found = CLAIMS.flatMap(({ pattern, question }) =>
    [...text.matchAll(pattern)].map(({ 0: word, index: start }) => ({
      word,
      start,
      end: start + word.length,
      question,
    })),
  ).filter(({ start, end }) => !hasNumberOrName(text, start, end));
  let last = 0;
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}
