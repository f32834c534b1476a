import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportText } from '../../server/search/reportText.ts';
import { foldedWords, queryWords } from '../../server/search/words.ts';
import { memberMark } from '../../server/store/sqlite/hits.ts';
import { tsQuery } from '../../server/store/postgres/hits.ts';
import { captureFor, reportFor } from '../support/reports.ts';

test.each([
  ['Hello, World! hello', ['hello', 'world']],
  ['Crème BRÛLÉE', ['creme', 'brulee']],
  ['ﬁne ① ｘ', ['fine', '1', 'x']],
  ['month-end export_2 a.b@c.example', ['month', 'end', 'export', '2', 'a', 'b', 'c', 'example']],
  ['数据 export数', ['数', '据', 'export']],
  ['ภาษา', ['ภ', 'า', 'ษ']],
  ['한국어 עברית', ['한국어', 'עברית']],
  ['🙂 -- \u0000 "\'', []],
  ['\uD800lone', ['lone']],
])('a text becomes distinct folded words: %j', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

test('words are letters and digits only, so that no quoting can be broken', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, (given) => {
      for (const word of foldedWords(given)) expect(word).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
    }),
  );
});

test('what is in a text is found by asking for it: the question folds to words of the index', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.nat(), (words, pick) => {
      const index = foldedWords(words.join(' '));
      const asked = queryWords(words[pick % Math.max(1, words.length)] ?? '');
      expect(asked.filter((one) => !index.includes(one))).toEqual([]);
    }),
  );
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldedWords(text);
      expect(foldedWords(once.join(' '))).toEqual(once);
    }),
  );
});

test('a very long word is cut alike on both sides, a very long text is bounded', () => {
  expect(foldedWords('x'.repeat(5_000))).toEqual(['x'.repeat(64)]);
  const many = Array.from({ length: 20_000 }, (_, place) => `w${place}`).join(' ');
  expect(foldedWords(many)).toHaveLength(5_000);
  expect(queryWords(many)).toHaveLength(12);
});

test('no text and no question holds or begins a mark of a member', () => {
  const mark = memberMark('01970000-0000-7000-8000-00000000000a');
  expect(mark.slice(1)).toBe('0197000000007000800000000000000a');
  expect(foldedWords(`a ${mark} b${mark}`)).toEqual(['a', mark.slice(1), 'b']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, place) => {
      const words = foldedWords(`${text.slice(0, place)}${mark}${text.slice(place)}`);
      expect(words.filter((word) => mark.startsWith(word))).toEqual([]);
    }),
  );
});

test('a question becomes a query of PostgreSQL, the last word as a beginning', () => {
  expect(tsQuery(['exports', 'st'])).toBe("'exports' & 'st':*");
});

test('everything a person may remember of a report can be searched for', () => {
  const report = {
    ...reportFor('statementword', { verbatim: 'quoteword', redactions: 0 }),
    requestedFeature: 'featureword',
    impact: { severity: null, cost: 'costword' },
    contacts: [{ name: 'Contactword', email: null, role: null, source: 'typed' as const, willingToTalk: null }],
  };
  report.problem.currentWorkaround = 'workaroundword';
  report.capture.push(captureFor({ verbatim: 'secondquoteword', said: null, conversation: null }));
  const words = foldedWords(reportText(report));
  const written = ['statementword', 'featureword', 'costword', 'contactword', 'workaroundword'];
  const read = ['quoteword', 'secondquoteword', 'reyes', 'trouble', 'northwind'];
  expect([...written, ...read].filter((word) => !words.includes(word))).toEqual([]);
});
