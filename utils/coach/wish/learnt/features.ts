import { SPELLINGS } from '../english/spelling.ts';
import { spellingsOf } from '../grammar.ts';
import { tokensOf } from '../plainWords.ts';

/** Sounds between words. Other fillers stay: how a thing is asked for is in them, too. */
const SOUNDS = new Set(['um', 'uh', 'er', 'hmm']);
/** Words that are looked at; more make no sentence. */
const MOST = 80;
const [BEGIN, END, NUMBER] = ['^', '$', '0'];

const spelling = spellingsOf(SPELLINGS);

/**
 * What is counted in an English sentence, each once: its words and signs, two and three in a row, and two with any one
 * between them (`a * b`), from its beginning `^` to its end `$`. Every number is `0`.
 */
export function featuresOf(sentence: string): string[] {
  const plain = tokensOf(sentence)
    .flatMap(({ word }) => spelling.get(word) ?? word)
    .filter((word) => !SOUNDS.has(word))
    .map((word) => (/^\d+$/.test(word) ? NUMBER : word));
  const words = [BEGIN, ...plain.slice(0, MOST), END];
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const [next, third] = [words[at + 1], words[at + 2]];
    found.add(word);
    if (next !== undefined) found.add(`${word} ${next}`);
    if (third !== undefined) found.add(`${word} ${next} ${third}`).add(`${word} * ${third}`);
  }
  return [...found];
}
