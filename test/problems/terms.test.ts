import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeCut, stem } from '../../utils/likeness/stem.ts';
import { distinctTerms, joinTerms, splitTerms, termsOf } from '../../server/problems/terms.ts';
import { countTerms, problemWords } from '../../server/search/countTerms.ts';
import { foldedWords } from '../../server/search/words.ts';
import { captureFor, reportFor } from '../support/reports.ts';

test.each([
  ['invoice invoices invoicing invoiced'],
  ['export exports exporting exported exporter'],
  ['stopping stopped'],
  ['rechnung rechnungen'],
  ['facture factures facturer facturee'],
  ['factura facturas facturar'],
  ['bestellung bestellungen bestellen'],
])('the forms of one word have one root: %s', (forms) => {
  expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
});

test.each([
  ['log', 'login'],
  ['import', 'export'],
  ['account', 'accountant'],
  ['2000', '20000'],
])('different words keep different roots: %s, %s', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('a root is a beginning of its word, at least four letters long where the word is, and never cut again by accident', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,14}$/)), (text) => {
      for (const word of foldedWords(text)) {
        expect(word.startsWith(stem(word))).toBe(true);
        expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(4, word.length));
      }
    }),
  );
});

test('only roots that an ending may have been taken off are looked for by their beginning', () => {
  expect(['invoic', 'stop', 'sap', '2024', '导', 'x1'].map(mayBeCut)).toEqual([true, true, false, false, false, false]);
});

test('words in other scripts stay whole', () => {
  expect(['экспорты', '导', 'تصدير'].map(stem)).toEqual(['экспорты', '导', 'تصدير']);
});

test('a report is compared by statement, quote, feature and what the page told beside it', () => {
  const page = { ...captureFor().page, fields: { Produkt: 'Billing Plus', Leer: '' } };
  const report = {
    ...reportFor('Invoices are late', { verbatim: 'Our invoices!', page }),
    requestedFeature: 'A button',
  };
  const terms = termsOf(report);
  expect(terms).toEqual({
    statement: ['invoic', 'late'],
    quote: ['invoic'],
    feature: ['butto'],
    fields: ['produkt=billing_plus'],
  });
  expect(distinctTerms(terms)).toHaveLength(4);
});

test('terms rest in one column and come back, whatever was written', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.dictionary(fc.string(), fc.string()), (statement, verbatim, fields) => {
      const page = { ...captureFor().page, fields };
      const terms = termsOf(reportFor(statement, { verbatim, page }));
      expect(splitTerms(joinTerms(terms))).toEqual(terms);
    }),
  );
  expect(splitTerms('')).toEqual({ statement: [], quote: [], feature: [], fields: [] });
});

const entry = (workspaceId: string, ...counted: string[]) => ({ workspaceId, counted });

test('terms are counted once per report, by workspace, in one order', () => {
  expect(countTerms([entry('b', 'x', 'y'), entry('a', 'y'), entry('b', 'y')])).toEqual([
    { workspaceId: 'a', term: 'y', reports: 1 },
    { workspaceId: 'b', term: 'x', reports: 1 },
    { workspaceId: 'b', term: 'y', reports: 2 },
  ]);
  expect(problemWords(['late', 'invoice'])).toBe(' late invoice');
});
