import { assert, integer, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { suggestFrom } from '../../utils/account/suggest.ts';

const of = (name: string, ...domains: string[]) => ({ name, domains, externalIds: [] });
const accounts = [
  of('Northwind Traders', 'northwind.example'),
  of('Wind Power AG', 'windpower.example'),
  of('Élan Ölwerk', 'elan.example'),
  of('Contoso', 'c-labs.example'),
  of('サンプル株式会社'),
  of('Rewind', 'rewind.co.example'),
];
const found = (typed: string, limit = 20) => suggestFrom(accounts)(typed, limit).map(({ name }) => name);

it.each([
  ['wind', ['Wind Power AG', 'Northwind Traders', 'Rewind']],
  ['WIND p', ['Wind Power AG']],
  ['trad north', ['Northwind Traders']],
  ['elan', ['Élan Ölwerk']],
  ['ÖL', ['Élan Ölwerk']],
  ['c-labs', ['Contoso']],
  ['co', ['Contoso']],
  ['example', []],
  ['northwind.ex', ['Northwind Traders']],
  ['サン', ['サンプル株式会社']],
  ['株式', ['サンプル株式会社']],
  ['nothing of the kind', []],
  ['', []],
  ['  …!', []],
  ['.*', []],
])('%j finds %j: beginnings of words first, then anywhere, in the order given', (typed, names) =>
  expect(found(typed)).toEqual(names),
);

it('gives at most as many as asked for', () => {
  expect(found('e', 2)).toHaveLength(2);
});

it('whatever is typed, what is found holds it, and every name finds its account', () => {
  assert(
    property(string({ unit: 'grapheme' }), integer({ min: 1, max: 6 }), (typed, limit) => {
      expect(found(typed, limit).length).toBeLessThanOrEqual(limit);
    }),
  );
  for (const { name } of accounts) expect(found(name)[0]).toBe(name);
});
