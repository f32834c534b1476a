import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formErrors } from '../../../components/report/checks.ts';
import { CURRENCIES, readCurrency } from '../../../components/report/currency.ts';
import { readDomains } from '../../../components/report/domains.ts';
import { errorAt, without } from '../../../components/report/pointer.ts';
import { rememberedCurrency } from '../../../components/report/rememberedCurrency.ts';
import { readTopics, topicsText } from '../../../components/report/topics.ts';
import { draftFor } from '../../support/reports.ts';

test.each([
  ['northwind.example', ['northwind.example']],
  ['https://www.Northwind.example/about?x=1', ['northwind.example']],
  ['dana@northwind.example, contoso.example', ['northwind.example', 'contoso.example']],
  ['a.example a.example', ['a.example']],
  ['bücher.example', ['bücher.example']],
  ['', []],
])('domains of "%s"', (typed, domains) => {
  expect(readDomains(typed)).toEqual({ domains, unreadable: [] });
});

test.each(['northwind', 'a..b', '-a.example', 'a b'])('"%s" is not taken for a domain', (typed) => {
  expect(readDomains(typed).domains).toEqual([]);
  expect(readDomains(typed).unreadable.length).toBeGreaterThan(0);
});

test('whatever is typed as a domain fits the record', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.domain(), fc.webUrl(), fc.emailAddress()), (typed) => {
      const account = { name: null, domains: readDomains(typed).domains, externalIds: [], origins: {} };
      expect(formErrors({ ...draftFor(), account })).toEqual([]);
    }),
  );
});

test('a currency is a code this browser knows, in any case', () => {
  expect(readCurrency(' eur ')).toBe('EUR');
  expect(readCurrency('euro')).toBeNull();
  expect(readCurrency('QQQ')).toBeNull();
  expect(CURRENCIES).toContain('USD');
});

test('the currency used last is remembered; something else in its place is not believed', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(rememberedCurrency(() => storage).get()).toBeNull();
  rememberedCurrency(() => storage).set('CHF');
  expect(rememberedCurrency(() => storage).get()).toBe('CHF');
  for (const key of kept.keys()) kept.set(key, '<b>');
  expect(rememberedCurrency(() => storage).get()).toBeNull();
});

test('topics are apart by comma, semicolon or line', () => {
  expect(readTopics('exports, audit trail;\nrights ,')).toEqual(['exports', 'audit trail', 'rights']);
  expect(readTopics(topicsText(['a', 'b']))).toEqual(['a', 'b']);
});

test('an objection stands at its field, at what holds it, and goes with the first change there', () => {
  const errors = [
    { pointer: '/contacts/0/email', detail: 'too long' },
    { pointer: '/impact/cost', detail: 'no' },
  ];
  expect(errorAt(errors, '/contacts/0')).toBe('too long');
  expect(errorAt(errors, '/contacts/01')).toBeUndefined();
  expect(errorAt(errors, '/impact/cost')).toBe('no');
  expect(without(errors, '/contacts')).toEqual([errors[1]]);
});

test('P7 what keeps a form from being stored never repeats what was typed', () => {
  const report = draftFor();
  const long = { ...report, impact: { severity: null, cost: 'secret'.repeat(2_000) } };
  const [error] = formErrors(long);
  expect(error?.pointer).toBe('/impact/cost');
  expect(JSON.stringify(error)).not.toContain('secret');
});

test('a browser that refuses the storage has no remembered currency, and the form goes on', () => {
  const refused = rememberedCurrency(() => {
    throw new Error('SecurityError');
  });
  expect(() => refused.set('EUR')).not.toThrow();
  expect(refused.get()).toBeNull();
});
