import { describe, expect, it } from 'vitest';
import { exaggerations } from '../../utils/coach/exaggeration.ts';

const questions = (text: string): string[] => exaggerations(text).map(({ word }) => word.toLowerCase());

/** Each names more than it shows: who, how often, which deal? */
const BIG: readonly string[] = [
  'Everyone hates it.',
  'Everybody copies it by hand.',
  'Nobody uses it any more.',
  'All our customers complain.',
  'It always fails.',
  'It never works.',
  'This is a deal-breaker.',
  'It is a dealbreaker for them.',
  'Every single invoice is wrong.',
];

/** Idioms, names, and claims that show what they say. */
const PLAIN: readonly string[] = [
  'The export stops after 2,000 rows.',
  'An always-on connection is needed.',
  'Never mind the colour.',
  'First of all, the list is empty.',
  'They do not need it at all.',
  'After all, it worked before.',
  'It takes all day.',
  'All right, we wait.',
  'Two of three clerks copy it by hand.',
  '',
];

describe('a big word is asked about', () => {
  it.each(BIG)('%s', (text) => expect(questions(text)).toHaveLength(1));
});

describe('an ordinary one is not', () => {
  it.each(PLAIN)('%s', (text) => expect(questions(text)).toEqual([]));
});

describe('every finding', () => {
  it.each([...BIG, ...PLAIN])('%s is cut exactly out of the text, with a question', (text) => {
    for (const { word, start, end, question } of exaggerations(text)) {
      expect(text.slice(start, end)).toBe(word);
      expect(question).toMatch(/\?$/);
    }
  });
});
