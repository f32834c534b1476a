import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddsOfAsking, readsLikeAsking } from '../../utils/coach/wish/learnt/asks.ts';
import { featuresOf } from '../../utils/coach/wish/learnt/features.ts';
import { judge } from '../../utils/coach/wish.ts';

describe('what is counted in a sentence', () => {
  it('is its words and signs, alone and in rows, from edge to edge', () => {
    expect(featuresOf('Add tabs!')).toEqual([
      '^',
      '^ add',
      '^ add tabs',
      '^ * tabs',
      'add',
      'add tabs',
      'add tabs !',
      'add * !',
      'tabs',
      'tabs !',
      'tabs ! $',
      'tabs * $',
      '!',
      '! $',
      '$',
    ]);
  });

  it('knows usual mistakes and shorthand, all numbers as one, and no sounds', () => {
    expect(featuresOf('um pls add 15 tabs')).toEqual(featuresOf('Please add 7 tabs'));
  });

  it('counts a word once, however often it stands there, and ends with a long text', () => {
    expect(featuresOf('no no no').filter((one) => one === 'no')).toHaveLength(1);
    const long = featuresOf(Array.from({ length: 5_000 }, (_, at) => `w${at}x`).join(' '));
    expect(long.length).toBeLessThan(400);
  });

  it('is something of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(featuresOf(text).every((one) => one !== '' && !one.includes('|'))).toBe(true);
        expect(Number.isFinite(oddsOfAsking(text))).toBe(true);
      }),
    );
  });
});

describe('what was learnt', () => {
  // In none of the lists, and no phrase knows them.
  it.each([
    'Might you see your way to offering a Welsh version?',
    'Any chance the tide table finds its way into the planner?',
  ])('takes for a wish: %s', (text) => {
    expect(readsLikeAsking(text)).toBe(true);
    expect(judge(text).label).not.toBe('problem');
  });

  it.each([
    'I know.',
    'So then the clerk puts the form into the tray.',
    'The invoice never arrived and nobody picks up the phone.',
    'We use the export every Friday and it works fine.',
  ])('lets pass: %s', (text) => {
    expect(readsLikeAsking(text)).toBe(false);
    expect(judge(text).label).toBe('problem');
  });

  it('says no words for its reason, since no phrase made it', () => {
    const [sentence] = judge('Any chance the tide table finds its way into the planner?').sentences;
    expect(sentence).toMatchObject({ isWish: true, because: null });
  });
});
