import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLines, type Lines } from '../../utils/capture/lines.ts';

const made = (...steps: ((lines: Lines) => void)[]): string => {
  const lines = createLines();
  for (const step of steps) step(lines);
  return lines.text();
};
const words =
  (text: string, kept = false) =>
  (lines: Lines) =>
    lines.words(text, kept);
const gap = (breaks: 1 | 2) => (lines: Lines) => lines.gap(breaks);
const lineBreak = (lines: Lines) => lines.lineBreak();
const cell = (lines: Lines) => lines.cell();

describe('lines as they stand on the page', () => {
  it('white space is one space, none where a line begins or ends', () => {
    expect(made(words('  We \n lose '), words(' a day. '), gap(1), words(' Each  month. '))).toBe(
      'We lose a day.\nEach month.',
    );
  });

  it('the larger gap of two neighbours counts', () => {
    expect(made(words('a'), gap(1), gap(2), gap(1), words('b'))).toBe('a\n\nb');
    expect(made(gap(2), words('a'), gap(2))).toBe('a');
  });

  it('line breaks add up, and one at the end of a block is that block’s end', () => {
    expect(made(words('a'), lineBreak, lineBreak, words('b'))).toBe('a\n\nb');
    expect(made(words('a'), lineBreak, gap(1), words('b'))).toBe('a\nb');
  });

  it('cells stand apart by a tab, rows by a line', () => {
    expect(made(words('a'), cell, words('b'), cell, gap(1), words('c'))).toBe('a\tb\nc');
  });

  it('pre-formatted text stays as it is written', () => {
    expect(made(words('step 1\n  step 2', true), words('\n x', true))).toBe('step 1\n  step 2\n x');
  });

  it('whatever comes, every letter stays, once and in order', () => {
    const steps = constantFrom<(lines: Lines) => void>(
      words('a'),
      words(' b '),
      words('c\n', true),
      gap(1),
      gap(2),
      lineBreak,
      cell,
    );
    assert(
      property(array(steps), (list) => {
        const alone = createLines();
        const letters: string[] = [];
        const noted: Lines = { ...alone, words: (text) => void letters.push(text.trim()) };
        for (const step of list) step(noted);
        expect(made(...list).replace(/\s/g, '')).toBe(letters.join(''));
      }),
    );
  });
});
