import { describe, expect, test } from 'vitest';
import { accountKeys, countAccounts, joinKeys, splitKeys } from '../../server/problems/accounts.ts';

const keysOf = (name: string | null, domains: string[] = [], externalIds: string[] = []) =>
  accountKeys({ account: { name, domains, externalIds, origins: {} } });

describe('P10 a customer’s name is one key, however it is written', () => {
  test.each([
    ['Northwind Ltd', 'northwind'],
    ['Northwind, Inc.', 'northwind'],
    ['Northwind GmbH', 'northwind'],
    ['Northwind SARL', 'northwind'],
    ['Northwind Oy', 'northwind'],
    ['  NORTHWIND  ', 'northwind'],
    ['Nörthwind', 'northwind'],
    ['North-Wind', 'north wind'],
    ['Northwind Group', 'northwind group'],
    ['Limited', 'limited'],
    ['Co. Ltd', 'co ltd'],
  ])('%j: n:%s', (name, key) => expect(keysOf(name)).toEqual([`n:${key}`]));

  test.each([[''], ['   '], ['!!!'], [null]])('%j is no name', (name) => expect(keysOf(name)).toEqual([]));
});

describe('the keys of an account', () => {
  test('are sorted, and none stands twice', () => {
    expect(keysOf('B', ['b.example', 'B.EXAMPLE', 'a.example'], ['2', '1', '2'])).toEqual([
      'd:a.example',
      'd:b.example',
      'n:b',
      'x:1',
      'x:2',
    ]);
  });
  test('an id of a CRM keeps its case: two that differ by it are two', () =>
    expect(countAccounts([keysOf(null, [], ['001a']), keysOf(null, [], ['001A'])])).toBe(2));
  test('hold no line feed and no NUL, which would part them or be refused', () =>
    expect(keysOf(null, [], ['1\n2', '3\u00004'])).toEqual(['x:1 2', 'x:3 4']));
  test('are at most eight of 80 characters, never half a character', () => {
    const keys = keysOf(
      'N',
      Array.from({ length: 30 }, (_, at) => `d${at}.example`),
    );
    expect(keys).toHaveLength(8);
    expect(keys).toContain('n:n');
    const [long = ''] = keysOf(null, [], [`${'x'.repeat(77)}😀`]);
    expect([long.length, long.isWellFormed()]).toEqual([80, true]);
  });
  test('of nobody rest as an empty column', () => expect(splitKeys(joinKeys([]))).toEqual([]));
});

describe('P10 accounts behind reports', () => {
  test.each([
    [[], 0],
    [[[]], 0],
    [[['n:a']], 1],
    [[['n:a'], ['n:a']], 1],
    [[['n:a'], ['n:b']], 2],
    [[['n:a'], ['d:a']], 2],
    [[['n:a', 'd:a'], ['d:a']], 1],
    [[['n:a', 'd:a'], ['d:a', 'x:1'], ['x:1']], 1],
    [[['n:a'], ['x:1'], ['n:a', 'x:1']], 1],
    [
      [
        ['n:a', 'd:a'],
        ['n:b', 'd:b'],
        ['d:b', 'x:1'],
        ['x:1', 'n:a'],
      ],
      1,
    ],
    [[['n:a', 'd:a'], ['n:b', 'd:b'], []], 2],
    [[['d:a'], ['n:a'], ['x:a']], 3],
  ])('%j: %i', (lists, count) => expect(countAccounts(lists)).toBe(count));
});
