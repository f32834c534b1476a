import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exaggerations } from '../../utils/coach/exaggeration.ts';
import { readsLikeAsking } from '../../utils/coach/wish/learnt/asks.ts';
import { judge } from '../../utils/coach/wish.ts';

const fragments = constantFrom(
  'please add ',
  'It should ',
  "can't ",
  'i d love ',
  'everyone at ',
  'always ',
  'würde ',
  '¿Podrían ',
  "j'aimerais ",
  '. ',
  '\n\n',
  '\u00A0',
  '😀',
  '\uD800',
  'İ',
  '-',
  ', ',
  '(',
  '~',
  '\uE001',
);
const texts = oneof(
  string({ unit: 'binary' }),
  array(oneof(fragments, string({ unit: 'grapheme', maxLength: 8 }))).map((parts) => parts.join('')),
);

describe('of any text', () => {
  it('the sentences in order are the whole text, and each is an exact slice', () => {
    assert(
      property(texts, (text) => {
        const { sentences } = judge(text);
        expect(sentences.map((one) => one.text).join('')).toBe(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBe(end);
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          ({ end } = sentence);
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it('a sentence is never blank beside one that is not', () => {
    assert(
      property(texts, (text) => {
        const blank = judge(text).sentences.filter((one) => one.text.trim() === '');
        expect(blank.length === 0 || text.trim() === '').toBe(true);
      }),
    );
  });

  it('because is a part of its sentence, and there only where there is a wish; without it, it reads like one', () => {
    assert(
      property(texts, (text) => {
        for (const { isWish, because, text: words } of judge(text).sentences) {
          expect(isWish).toBe(because !== null || readsLikeAsking(words));
          expect(words).toContain(because ?? '');
          expect(because).not.toBe('');
        }
      }),
    );
  });

  it('the label agrees with the sentences', () => {
    assert(
      property(texts, (text) => {
        const { label, sentences } = judge(text);
        expect(label === 'problem').toBe(!sentences.some(({ isWish }) => isWish));
      }),
    );
  });

  it('big words are exact slices, in order and apart', () => {
    assert(
      property(texts, (text) => {
        let last = 0;
        for (const { word, start, end, question } of exaggerations(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(question).toMatch(/\?$/);
          last = end;
        }
      }),
    );
  });

  it('nothing is remembered from one text to the next', () => {
    assert(
      property(texts, texts, (one, other) => {
        const first = judge(one);
        judge(other);
        expect(judge(one)).toEqual(first);
      }),
    );
  });
});

describe('time grows with the text and no faster', () => {
  const long = 100_000;
  /** Of this process, so that a busy machine changes nothing. Twice the square would be minutes. */
  const MOST_SECONDS = 4;

  it.each([
    'a',
    ' ',
    '\n',
    ',',
    '!',
    '. ',
    '- ',
    '😀',
    'İ',
    "'",
    'can t ',
    'x y z ',
    'would ',
    'would be nice ',
    'please add and ',
    'we need a ',
    'it should ',
    'as a ',
    'if ',
    'the our the our ',
    'ask us for one ',
    'hope the ',
    'i wish ',
    'make the ',
    'better ',
    'support for ',
    'can you show the ',
    'there should be a ',
    'if it had a ',
    'hope you will ',
    'a button ',
    'and the ',
    'everyone at ',
    'all of our ',
    'every single ',
    'bitte ',
    'wenn wir ',
    'als ein ',
    'wäre gut ',
    'merci de ',
    'hay forma de ',
  ])('%j over and over', (token) => {
    const text = token.repeat(Math.ceil(long / token.length)).slice(0, long);
    const before = process.cpuUsage();
    judge(text);
    exaggerations(text);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(MOST_SECONDS);
  });
});
