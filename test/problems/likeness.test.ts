import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf, gramsOf } from '../../utils/likeness/features.ts';
import { rankProblems } from '../../server/problems/likeness.ts';
import type { Compared, Placed } from '../../server/problems/voices.ts';
import { reason } from '../../server/problems/reason.ts';
import { termsOf } from '../../server/problems/terms.ts';
import { rarity } from '../../utils/likeness/weight.ts';
import { isOneSlip } from '../../server/problems/typo.ts';
import type { Report } from '../../utils/record/report.ts';
import { captureFor, reportFor } from '../support/reports.ts';

const compared = (report: Report, accountKeys: string[] = []): Compared => ({ terms: termsOf(report), accountKeys });
const saying = (statement: string, verbatim = '', keys: string[] = []): Compared =>
  compared(reportFor(statement, { verbatim }), keys);
const on = (problemId: string, statement: string, verbatim = '', keys: string[] = []): Placed => ({
  problemId,
  ...saying(statement, verbatim, keys),
});

/** Other problems of a workspace, so that everyday words are everyday words. */
const OTHERS = [
  on('login', 'The login is slow and we are cross'),
  on('kiosk', 'The kiosk freezes and nobody can work'),
  on('stock', 'The stock is below zero and we cannot sell'),
  on('photo', 'Photos are blurred, the customer is cross'),
  on('rota', 'The rota is wrong and we are late'),
];
const ranks = (report: Compared, ...placed: Placed[]): string[] =>
  rankProblems(report, [...placed, ...OTHERS]).map(({ problemId }) => problemId);
const likeness = (report: Compared, placed: Placed): number =>
  rankProblems(report, [placed, ...OTHERS]).find(({ problemId }) => problemId === placed.problemId)?.likeness ?? 0;

test('the problem whose reports share the rare words comes first', () => {
  const report = saying('The invoice export is cut off at month end');
  expect(ranks(report, on('export', 'Month-end exports of invoices are cut'))[0]).toBe('export');
  expect(ranks(saying('日本語'), on('export', 'Month-end exports'))).toEqual([]);
  expect(rankProblems(report, [])).toEqual([]);
});

test('the same words about another matter count less than other words about the same', () => {
  const report = saying('Invoices leave without the purchase order number', 'Every bill comes back, the PO is missing');
  const [first] = ranks(
    report,
    on('late', 'Invoices leave two weeks after delivery', 'The bill comes after the month is closed'),
    on('po', 'Bills lacking a purchase order are refused', 'No PO number, no payment'),
  );
  expect(first).toBe('po');
});

test("the seller's own words count for more than the quote's", () => {
  const report = saying('Invoice export');
  expect(likeness(report, on('a', 'Invoice export'))).toBeGreaterThan(
    likeness(report, on('a', 'Trouble', 'Invoice export')),
  );
});

test('several voices count for more than one, and a problem of hundreds does not win by its size', () => {
  const report = saying('Invoice export stops at month end');
  const voice = (id: string) => on(id, 'Invoice export stops');
  expect(ranks(report, voice('two'), on('one', 'Invoice export stops'), voice('two'))[0]).toBe('two');
  const crowd = Array.from({ length: 300 }, () => on('crowd', 'The month is over and the end is near'));
  expect(ranks(report, ...crowd, on('one', 'Invoice export stops'))[0]).toBe('one');
});

test('compounds, slips of the pen and cognates are found by their letters', () => {
  expect(ranks(saying('Sammelrechnung fehlt'), on('bill', 'Keine Rechnung für Konzerne'))[0]).toBe('bill');
  expect(ranks(saying('Subcontracotr list lost'), on('sub', 'Subcontractors vanish'))[0]).toBe('sub');
  expect(ranks(saying('La exportación falla'), on('export', 'Exporting fails'))[0]).toBe('export');
  expect(gramsOf('abc')).toEqual([]);
  expect(gramsOf('数据导出失败')).toEqual([]);
  expect(gramsOf('stop')).toEqual(['#_sto', '#stop', '#top_']);
});

test('the same account makes likelier, and never alone', () => {
  const report = saying('Invoice export stops', '', ['d:acme.example']);
  const same = on('a', 'Invoice export ends', '', ['d:acme.example', 'n:acme']);
  expect(likeness(report, same)).toBeGreaterThan(likeness(report, on('a', 'Invoice export ends')));
  expect(rankProblems(report, [same, ...OTHERS])[0]?.evidence.sameAccount).toBe(true);
  expect(likeness(report, on('a', 'Zebra', '', ['d:acme.example']))).toBe(0);
});

test('a word that stands everywhere is worth little, and rarity never falls below nothing', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.nat(1_000), (holding, all) => {
      expect(rarity(holding, all)).toBeGreaterThanOrEqual(0);
      expect(rarity(holding, all)).toBeGreaterThanOrEqual(rarity(holding + 1, all));
    }),
  );
});

const sentence = fc
  .array(fc.constantFrom('invoice', 'export', 'the', 'late', 'login', 'stock', 'Rechnung', '数据'), { maxLength: 9 })
  .map((words) => words.join(' '));
const many = fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r'), sentence, sentence), { maxLength: 8 });

test('likeness is between 0 and 1, in order, one row a problem, whatever the order of the reports', () => {
  fc.assert(
    fc.property(sentence, sentence, many, (statement, quote, rows) => {
      const placed = rows.map(([id, said, quoted]) => on(id, said, quoted));
      const ranked = rankProblems(saying(statement, quote), placed);
      const values = ranked.map((one) => one.likeness);
      expect(values.every((value) => value > 0 && value <= 1)).toBe(true);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      expect(new Set(ranked.map(({ problemId }) => problemId)).size).toBe(ranked.length);
      const turned = rankProblems(saying(statement, quote), placed.toReversed());
      expect(turned.map(({ likeness: value }) => value.toFixed(9))).toEqual(values.map((value) => value.toFixed(9)));
    }),
  );
});

test('every feature belongs to a root that the report holds', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (statement, verbatim) => {
      const terms = termsOf(reportFor(statement, { verbatim }));
      const roots = new Set([...terms.statement, ...terms.quote]);
      for (const { root, weight } of featuresOf(terms).values()) {
        expect(roots.has(root)).toBe(true);
        expect(weight).toBeGreaterThan(0);
      }
    }),
  );
});

const told = (report: Report, keys: string[], placed: Placed): string => {
  const [first] = rankProblems(compared(report, keys), [placed, ...OTHERS]);
  return first ? reason(report, first.evidence) : '';
};

test('the reason is said in the words of the report, neighbours as one phrase, never across a sentence', () => {
  const report = reportFor('The invoice export stops. Month-end!', { verbatim: 'Our Invoices…' });
  expect(told(report, ['n:acme'], on('a', 'Invoices: exporting fails', '', ['n:acme']))).toBe(
    'same account; shares: invoice export',
  );
  expect(told(report, [], on('a', 'Stops at month-end'))).toBe('shares: stops, Month end');
  expect(told(report, [], on('a', 'Invoice stops'))).toBe('shares: invoice, stops');
});

test('the reason tells shared words from words that are only written alike', () => {
  const report = reportFor('Sammelrechnung fehlt', { verbatim: 'Umlage' });
  expect(told(report, [], on('bill', 'Eine Rechnung fehlt'))).toBe(
    'shares: fehlt; similar to its words: Sammelrechnung',
  );
});

test('the reason names the fields of the page that both share', () => {
  const page = { ...captureFor().page, fields: { 'Product line': 'Billing' } };
  const report = reportFor('Invoice export', { verbatim: '', page });
  const other = { problemId: 'a', ...compared(reportFor('Invoice lines', { verbatim: '', page })) };
  expect(told(report, [], other)).toBe('same product line on the page; shares: Invoice');
});

test.each([
  ['invocie', 'invoice', true],
  ['invoce', 'invoice', true],
  ['invoicee', 'invoice', true],
  ['invaice', 'invoice', true],
  ['invoice', 'invoice', false],
  ['invoice', 'involve', false],
  ['', 'ab', false],
  ['abdc', 'bacd', false],
])('%s is one slip from %s: %s', (a, b, expected) => {
  expect(isOneSlip(a, b)).toBe(expected);
  expect(isOneSlip(b, a)).toBe(expected);
});
