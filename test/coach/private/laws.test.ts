import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { findPrivate } from '../../../utils/coach/private/find.ts';
import { plain } from '../../../utils/coach/private/plain.ts';
import { PrivateKind } from '../../../utils/record/privateKind.ts';
import { ORDINARY } from './ordinary.ts';
import { PRIVATE } from './private.ts';

const sentences = PRIVATE.map(([, sentence]) => sentence);
const pieces = oneof(
  constantFrom(...sentences, ...ORDINARY),
  string({ unit: constantFrom(...'0123456789 -./()+@:=aZ€_\n') }),
  string({ unit: 'grapheme' }),
);
const texts = array(pieces, { maxLength: 8 }).map((all) => all.join(' '));

it('every finding is inside the text, none overlaps another, and they are in its order', () => {
  assert(
    property(texts, (text) => {
      const found = findPrivate(text);
      let end = 0;
      for (const finding of found) {
        expect(finding.start).toBeGreaterThanOrEqual(end);
        expect(finding.end).toBeGreaterThan(finding.start);
        end = finding.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

it('what is looked for alone is found as among all: no kind hides another', () => {
  assert(
    property(texts, (text) => {
      const all = findPrivate(text);
      for (const kind of PrivateKind.options)
        for (const { start, end } of findPrivate(text, { kinds: [kind] }))
          expect(all.some((one) => one.start <= start && end <= one.end)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

it('making a text plain moves nothing', () => {
  assert(property(string({ unit: 'binary' }), (text) => plain(text).length === text.length));
});

const LONG = 100_000;
const STARTS = [
  'a',
  '1',
  '1 ',
  '12-',
  '@',
  'a@',
  'a.',
  '+1',
  '(1',
  '0171 ',
  'eyJ',
  'eyJhbGciOiJ.',
  'AKIA',
  'DE89 ',
  'AB12',
  'a@b.c',
  'password: ',
  'password is ',
  'api key: ',
  'token ',
  '-----BEGIN PRIVATE KEY-----',
  'http://a:',
  'tel ',
  'order ',
  'SSN ',
  '4111 1111 1111 1111 ',
  '\xA0',
  '０',
  '日本語',
  'bob@contoso.example ',
  'x='.repeat(3),
  '1.1.',
  '2026-05-14 ',
];

it.each(STARTS)('100,000 characters of %j are searched in a moment', (start) => {
  const text = start.repeat(Math.ceil(LONG / start.length)).slice(0, LONG);
  const before = performance.now();
  findPrivate(text);
  expect(performance.now() - before, 'milliseconds').toBeLessThan(2_000);
});
