import { describe, expect, it } from 'vitest';
import { accountTitled } from '../../utils/account/titled.ts';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';

const known = (name: string, ...domains: string[]): KnownAccount => ({ name, domains, externalIds: [] });
const NORTHWIND = known('Northwind', 'northwind.example');
const TRADERS = known('Northwind Traders Ltd', 'traders.example');
const MUELLER = known('Müller-Öl GmbH & Co. KG', 'mueller-oel.example');
const GAP = known('Gap', 'gap.example');
const ALL = [NORTHWIND, TRADERS, MUELLER, GAP, known('Contoso'), known('Fabrikam', 'fabrikam.example')];

describe('the customer that a call’s title names', () => {
  it.each([
    ['Northwind renewal review', NORTHWIND],
    ['Acme <> NORTHWIND: weekly', NORTHWIND],
    ['Northwind Traders, month end', TRADERS],
    ['Gespräch mit Muller Ol', MUELLER],
    ['Sync with gap.example (weekly)', GAP],
    ['northwind.example/Acme', NORTHWIND],
  ])('%s', (title, account) => expect(accountTitled(title, ALL)).toBe(account));

  it.each([
    ['two are named', 'Northwind and Fabrikam'],
    ['it is a part of a word', 'Northwinds ahead'],
    ['the name is an everyday word', 'Mind the gap'],
    ['nobody is named', 'Weekly'],
    ['there is no title', ''],
  ])('is nobody where %s', (_why, title) => expect(accountTitled(title, ALL)).toBeNull());

  it('is nobody where two are called so', () => {
    expect(accountTitled('Contoso review', [known('Contoso', 'a.example'), known('Contoso', 'b.example')])).toBeNull();
  });
});
