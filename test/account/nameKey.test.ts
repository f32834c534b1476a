import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerDomain, registrable } from '../../utils/account/customer.ts';
import { folded, nameKey } from '../../utils/account/nameKey.ts';

describe('a company’s name, for comparing', () => {
  it.each([
    ['Northwind', 'northwind'],
    ['Northwind Traders, Inc.', 'northwind traders'],
    ['Northwind Ltd', 'northwind'],
    ['Müller-Öl GmbH & Co. KG', 'muller ol'],
    ['Società Esempio S.p.A.', 'societa esempio'],
    ['Empresa S.A. de C.V.', 'empresa'],
    ['Firma Sp. z o.o.', 'firma'],
    ['Nordvind A/S', 'nordvind'],
    ['Contoso Pty Ltd', 'contoso'],
    ['Fabrikam B.V.', 'fabrikam'],
    ['株式会社サンプル', nameKey('サンプル')],
    ['サンプル 株式会社', nameKey('サンプル')],
    ['ООО Ромашка', 'ромашка'],
    ['АО Ромашка', 'ромашка'],
    ['ＦＡＢＲＩＫＡＭ', 'fabrikam'],
  ])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key));

  it.each([
    ['Contoso Holding', 'Contoso'],
    ['Contoso Group', 'Contoso'],
    ['Generation Z', 'Generation'],
    ['Аорта', 'рта'],
    ['Coop', 'op'],
    ['AB Volvo', 'Volvo'],
  ])('%s is not %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

  it.each(['Inc', 'GmbH', 'Co. Ltd', '株式会社'])('%s by itself is somebody’s name and not nothing', (name) =>
    expect(nameKey(name)).not.toBe(''),
  );

  it('is empty only where there is no letter and no digit', () => {
    expect(nameKey('!!! …')).toBe('');
    assert(
      property(string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(name) === '').toBe(!/[\p{L}\p{N}]/u.test(folded(name)));
      }),
    );
  });

  it('is the same whatever case, accents and legal form', () => {
    const form = constantFrom('', ' GmbH', ', Inc.', ' S.A.', ' LTD.', ' AG');
    assert(
      property(constantFrom('Northwind Tréding', 'Éclair 24', 'Ölwerk'), form, form, (name, one, other) => {
        expect(nameKey(name.toUpperCase() + one)).toBe(nameKey(name.normalize('NFD') + other));
      }),
    );
  });
});

describe('the domain of a customer', () => {
  const ours = registrable(['mail.acme.example', 'acme.de', 'localhost']);
  it.each([
    ['dana@eu.northwind.example', 'northwind.example'],
    ['sam@acme.example', null],
    ['www.acme.de', null],
    ['dana@gmail.com', null],
    ['10.0.0.1', null],
    ['nonsense', null],
  ])('%s: %s', (host, domain) => expect(customerDomain(host, ours)).toBe(domain));
});
