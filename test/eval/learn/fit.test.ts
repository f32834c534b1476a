import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../utils/coach/wish/learnt/features.ts';
import { oddsOf } from '../../../utils/coach/wish/learnt/odds.ts';
import type { Labelled } from '../read.ts';
import { certain, likely } from './examples.ts';
import { type Example, fitOn } from './fit.ts';
import { written } from './written.ts';

const example = (text: string, asks: boolean): Example => ({ features: featuresOf(text), asks });
const line = (text: string, label: Labelled['label']): Labelled => ({ line: 1, text, label });

const NOUNS = ['tabs', 'maps', 'charts', 'labels', 'folders', 'notes'];
const EXAMPLES = NOUNS.flatMap((noun) => [
  example(`Could we get ${noun} here?`, true),
  example(`The ${noun} crash all day.`, false),
]);

describe('the fit', () => {
  it('tells apart what it learnt, and new sentences of that kind', () => {
    const learnt = fitOn(EXAMPLES, Infinity);
    expect(EXAMPLES.every(({ features, asks }) => oddsOf(learnt, features) > 0 === asks)).toBe(true);
    expect(oddsOf(learnt, featuresOf('Could we get colours here?'))).toBeGreaterThan(0);
    expect(oddsOf(learnt, featuresOf('The colours crash all day.'))).toBeLessThan(0);
  });

  it('is the same each time', () => {
    expect(fitOn(EXAMPLES, 20)).toEqual(fitOn(EXAMPLES, 20));
  });

  it('keeps only so many features, those that tell most, and none of a single sentence', () => {
    const { weights } = fitOn(EXAMPLES, 12);
    expect(weights.size).toBe(12);
    expect([...weights.keys()].filter((feature) => NOUNS.some((noun) => feature.includes(noun)))).toEqual([]);
    const once = fitOn([...EXAMPLES, example('Zebras please', true)], Infinity);
    expect(once.weights.has('zebras')).toBe(false);
  });

  it('learns nothing from nothing', () => {
    expect(fitOn([], 10)).toEqual({ bias: 0, weights: new Map() });
  });
});

describe('what is learnt from', () => {
  it('is every sentence of a text without a wish, and the only one of a text with one', () => {
    const lines = [
      line('It crashes. Nobody answers.', 'problem'),
      line('Add tabs.', 'solution'),
      line('It is slow. Add tabs.', 'mixed'),
      line('Okay.', 'none'),
    ];
    expect(certain(lines)).toEqual([
      example('It crashes. ', false),
      example('Nobody answers.', false),
      example('Add tabs.', true),
      example('Okay.', false),
    ]);
  });

  it('is the likeliest sentence of a text that asks in one of several', () => {
    const first = fitOn(EXAMPLES, Infinity);
    const lines = [line('The maps crash all day. Could we get tabs here?', 'mixed'), line('Add tabs.', 'solution')];
    expect(likely(lines, first)).toEqual([example('Could we get tabs here?', true)]);
  });
});

it('is written in tenths, the features of a weight together and in order, without what weighs nothing', () => {
  const weights = new Map([
    ['b', 0.52],
    ['a', 0.48],
    ['c', -1],
    ['d', 0.01],
  ]);
  expect(JSON.parse(written({ bias: -0.123, weights }, 1.5))).toEqual({
    bar: 150,
    bias: -12,
    weights: { '-100': 'c', '50': 'a|b' },
  });
});
