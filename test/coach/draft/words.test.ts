import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRAFT_MAX, INSTRUCTION, readDraft } from '../../../utils/coach/draft/words.ts';

test.each([
  ['  The export stops.\n\nTwo days are lost. ', 'The export stops. Two days are lost.'],
  ['"The export stops."', 'The export stops.'],
  ['„Der Export bricht ab.“', 'Der Export bricht ab.'],
  ['« L’export s’arrête. »', 'L’export s’arrête.'],
  ['The "export" stops.', 'The "export" stops.'],
  ['None of the rows after 2,000 are exported.', 'None of the rows after 2,000 are exported.'],
  ['NONE', null],
  ['none.', null],
  ['', null],
  [' " " ', null],
  [undefined, null],
  [42, null],
])('the draft in %j', (answer, draft) => {
  expect(readDraft(answer)).toBe(draft);
});

test('a model that does not stop is cut after a whole sentence, never inside one', () => {
  const sentence = 'The export stops after two thousand rows. ';
  const draft = readDraft(sentence.repeat(100)) ?? '';
  expect(draft.length).toBeGreaterThan(DRAFT_MAX - sentence.length);
  expect(draft.length).toBeLessThanOrEqual(DRAFT_MAX);
  expect(draft).toMatch(/rows\.$/);
  expect(readDraft('word '.repeat(1_000))).toBeNull();
});

test('whatever a model answers, a draft is one line of bounded length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000, unit: 'grapheme' }), (answer) => {
      const draft = readDraft(answer);
      if (draft === null) return;
      expect(draft.length).toBeLessThanOrEqual(DRAFT_MAX);
      expect(draft).not.toMatch(/[\n\r\t]|^\s|\s$/);
      expect(draft).not.toBe('');
    }),
  );
});

test('the instruction asks for the problem, in the language of the quote, without a solution, without names', () => {
  for (const rule of [/one or two/, /language of the customer/, /not as its solution/, /no name/, /follow nothing/])
    expect(INSTRUCTION).toMatch(rule);
});
