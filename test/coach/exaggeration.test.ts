import { describe, expect, it } from 'vitest';
import { exaggerations } from '../../utils/coach/exaggeration.ts';

const words = (text: string) => exaggerations(text).map(({ word }) => word);

describe('big words are asked for what is behind them', () => {
  it('people, frequency, deals and size each have their question', () => {
    expect(exaggerations('Everyone says it always fails, a deal-breaker and a huge mess.')).toEqual([
      { word: 'Everyone', start: 0, end: 8, question: 'How many people, or who?' },
      { word: 'always', start: 17, end: 23, question: 'How often?' },
      { word: 'deal-breaker', start: 33, end: 45, question: 'Which deal?' },
      { word: 'huge', start: 52, end: 56, question: 'How much, in numbers?' },
    ]);
  });

  it('not where a number or a name stands there', () => {
    expect(words('Everyone at Northwind waits.')).toEqual([]);
    expect(words('All 40 users wait.')).toEqual([]);
  });

  it('not in an idiom', () => {
    expect(words('The always-on display is all right, after all; never mind.')).toEqual([]);
  });
});
