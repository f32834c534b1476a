import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountKeys, countAccounts, joinKeys, splitKeys } from '../../server/problems/accounts.ts';
import { reportFor } from '../support/reports.ts';

const account = (name: string | null, domains: string[] = [], externalIds: string[] = []) => ({
  account: { name, domains, externalIds, origins: {} },
});

test('an account is known by its domains, its CRM ids and its plain name', () => {
  expect(accountKeys(account('Northwind Traders, Inc.', ['Northwind.example'], ['0015']))).toEqual([
    'd:northwind.example',
    'n:northwind traders',
    'x:0015',
  ]);
  expect(accountKeys(account('Müller GmbH'))).toEqual(accountKeys(account('MULLER')));
  expect(accountKeys(account('AG'))).toEqual(['n:ag']);
  expect(accountKeys(account(null))).toEqual([]);
  expect(accountKeys({ account: null })).toEqual([]);
  expect(accountKeys(reportFor())).toContain('d:northwind.example');
});

test('a domain read from a mail and a name typed in the form are one account, also at second hand', () => {
  const both = accountKeys(account('Acme', ['acme.example']));
  expect(countAccounts([accountKeys(account('Acme')), accountKeys(account(null, ['acme.example'])), both])).toBe(1);
  expect(countAccounts([accountKeys(account('Acme')), accountKeys(account(null, ['acme.example']))])).toBe(2);
  expect(countAccounts([[], []])).toBe(0);
});

const keyLists = fc.array(fc.uniqueArray(fc.constantFrom('n:a', 'n:b', 'd:a', 'd:b', 'x:1', 'x:2'), { maxLength: 3 }));

test('P10 the count does not depend on the order of reports, nor on a report told twice', () => {
  fc.assert(
    fc.property(keyLists, fc.infiniteStream(fc.nat()), (lists, picks) => {
      const shuffled = lists
        .map((keys) => ({ keys: keys.toReversed(), at: picks.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ keys }) => keys);
      expect(countAccounts([...shuffled, ...lists])).toBe(countAccounts(lists));
    }),
  );
});

test('P10 there are never more accounts than reports that name one, and a link between two never adds one', () => {
  fc.assert(
    fc.property(keyLists, (lists) => {
      const count = countAccounts(lists);
      expect(count).toBeLessThanOrEqual(lists.filter((keys) => keys.length > 0).length);
      expect(countAccounts([...lists, lists.flat()])).toBeLessThanOrEqual(Math.max(1, count));
    }),
  );
});

test('keys rest in one column and come back', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const keys = accountKeys(account(names[0] ?? null, names.slice(1), names));
      expect(splitKeys(joinKeys(keys))).toEqual(keys);
    }),
  );
});
