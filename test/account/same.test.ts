import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameAccount } from '../../utils/account/same.ts';

const account = (name: string | null, domains: string[] = [], externalIds: string[] = []) => ({
  name,
  domains,
  externalIds,
});

describe('two readings are of one customer', () => {
  test('by a domain, whatever they are called', () => {
    const mail = account('northwind.example', ['northwind.example']);
    expect(isSameAccount(mail, account('NWT', ['nwt.example', 'northwind.example']))).toBe(true);
  });

  test('by an id that tells accounts apart; every CRM gives out the numbers', () => {
    const id = '0015g00000AbCdEAAV';
    expect(isSameAccount(account('Old name', [], [id]), account('New name', [], [id]))).toBe(true);
    expect(isSameAccount(account('One', [], ['12']), account('Other', [], ['12']))).toBe(false);
  });

  test('by the name without its legal form, unless their domains differ', () => {
    expect(isSameAccount(account('Northwind GmbH'), account('NORTHWIND', ['northwind.example']))).toBe(true);
    expect(isSameAccount(account('Apollo', ['apollo.example']), account('Apollo', ['apollo.test']))).toBe(false);
  });

  test('never because neither has a name', () => {
    expect(isSameAccount(account(null), account(null))).toBe(false);
    expect(isSameAccount(account('–'), account('…'))).toBe(false);
  });

  test('whichever is asked first, and every named one is itself', () => {
    const marks = record({
      name: constantFrom('Northwind', 'Northwind Ltd', 'Contoso', null),
      domains: array(constantFrom('a.example', 'b.example'), { maxLength: 2 }),
      externalIds: array(constantFrom('1', 'abcdef'), { maxLength: 2 }),
    });
    assert(
      property(marks, marks, (one, other) => {
        expect(isSameAccount(one, other)).toBe(isSameAccount(other, one));
        expect(isSameAccount(one, one)).toBe(
          one.name !== null || one.domains.length > 0 || one.externalIds.includes('abcdef'),
        );
      }),
    );
  });
});
