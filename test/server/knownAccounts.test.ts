import { array, assert, constantFrom, property, record, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customersIn, knownAccounts } from '../../server/news/knownAccounts.ts';
import { toldAccount } from '../../server/news/told.ts';
import { KnownAccount, WorkspaceNews } from '../../utils/record/workspaceNews.ts';
import { redact } from '../../utils/record/redact.ts';
import { Report } from '../../utils/record/report.ts';
import { newsOf } from '../support/news.ts';
import { reportFor } from '../support/reports.ts';

const told = (name: string, domains: string[] = [], externalIds: string[] = []): KnownAccount => ({
  name,
  domains,
  externalIds,
});
const known = (...mentions: KnownAccount[]) => knownAccounts(customersIn(mentions, ['acme.example']));

describe('what is known of customers', () => {
  test('is one account for a domain, with the newest name and everything it is known by', () => {
    const accounts = known(
      told('Northwind Traders', ['eu.northwind.example'], ['001B']),
      told('northwind', ['northwind.example', 'northwind.de'], ['001A']),
    );
    expect(accounts).toEqual([told('Northwind Traders', ['northwind.example', 'northwind.de'], ['001B', '001A'])]);
  });

  test('a domain in place of a name is used while there is no name', () => {
    expect(known(told('northwind.example', ['northwind.example']))).toEqual([
      told('northwind.example', ['northwind.example']),
    ]);
    expect(known(told('northwind.example', ['northwind.example']), told('Northwind', ['northwind.example']))).toEqual([
      told('Northwind', ['northwind.example']),
    ]);
  });

  test('without a domain it is one account for a name, whatever its legal form', () => {
    expect(known(told('Northwind Ltd', [], ['001A']), told('NORTHWIND', [], ['001B']))).toEqual([
      told('Northwind Ltd', [], ['001A', '001B']),
    ]);
    expect(known(told('Northwind'), told('Northwind Inc.', ['northwind.example']))).toEqual([
      told('Northwind Inc.', ['northwind.example']),
    ]);
  });

  test('two of one name with domains of their own stay two, and a third without a domain belongs to neither', () => {
    const apexes = [told('Apex', ['apex.example']), told('Apex', ['apex-tools.example']), told('Apex'), told('apex')];
    expect(known(...apexes)).toEqual(apexes.slice(0, 3));
  });

  test('a domain that is mentioned beside another customer’s does not make the two one', () => {
    const [one, other] = [told('One', ['one.example']), told('Other', ['other.example'])];
    const beside = told('One', ['one.example', 'other.example', 'new.example']);
    expect(known(one, other, beside)).toEqual([told('One', ['one.example', 'new.example']), other]);
  });

  test('public mail is nobody’s domain, and our own company is no customer', () => {
    expect(
      known(
        told('Corner Shop', ['gmail.com']),
        told('gmail.com', ['gmail.com']),
        told('Acme', ['acme.example']),
        told('mail.acme.example', ['mail.acme.example']),
        told('Baker', ['gmail.com']),
      ),
    ).toEqual([told('Corner Shop'), told('Baker')]);
  });

  test('the newest use comes first, wherever its name and its domain were mentioned', () => {
    expect(
      known(told('C'), told('A', ['a.example']), told('B'), told('c', ['c.example'])).map(({ name }) => name),
    ).toEqual(['c', 'A', 'B']);
  });

  test('is bounded: 5,000 accounts and a megabyte, the newest of them', () => {
    const many = Array.from({ length: 6_000 }, (_, place) => told(`Customer ${place}`));
    expect(known(...many)).toEqual(many.slice(0, 5_000));
    const fat = Array.from({ length: 5_000 }, (_, place) => told(`${place} ${'ä'.repeat(190)}`));
    const accounts = known(...fat);
    expect(Buffer.byteLength(JSON.stringify(accounts))).toBeLessThanOrEqual(1024 * 1024);
    expect(accounts.length).toBeGreaterThan(2_000);
    const ids = Array.from({ length: 50 }, (_, place) =>
      told('Many', [`d${place}.example`, 'many.example'], [`id${place}`]),
    );
    expect(WorkspaceNews.safeParse(newsOf({ accounts: known(...ids) })).success).toBe(true);
  });

  test('is the same when it is told once more, and no domain is two customers’', () => {
    const domains = ['a.example', 'b.example', 'c.example', 'gmail.com', 'acme.example'];
    const mention = record({
      name: constantFrom('A', 'B Ltd', 'b', 'C'),
      domains: subarray(domains),
      externalIds: subarray(['1', '2']),
    });
    assert(
      property(array(mention, { maxLength: 12 }), (mentions) => {
        const accounts = known(...mentions);
        const owned = accounts.flatMap((account) => account.domains);
        expect(new Set(owned).size).toBe(owned.length);
        expect(owned.filter((domain) => ['gmail.com', 'acme.example'].includes(domain))).toEqual([]);
        expect(known(...accounts)).toEqual(accounts);
      }),
    );
  });
});

const of = (account: unknown) => {
  const said = toldAccount(Report.parse({ ...reportFor(), account }));
  return said && KnownAccount.parse(JSON.parse(said.json));
};

const key = (name: string) => toldAccount({ account: { ...told(name), origins: {} } })?.digest;

describe('what a report says of its customer', () => {
  test('is its name, else its domain, without origins, people and quotes', () => {
    expect(of({ name: ' Northwind ', domains: ['n.example'], origins: { name: 'page' } })).toEqual(
      told('Northwind', ['n.example']),
    );
    expect(of({ domains: ['n.example'], externalIds: ['001A'] })).toEqual(told('n.example', ['n.example'], ['001A']));
    expect([of(null), of({}), of({ name: '  ' }), of({ externalIds: ['001A'] })]).toEqual([null, null, null, null]);
  });

  test('P8 is nothing of what was redacted', () => {
    const report = { ...reportFor(), account: { ...told('Northwind', ['n.example'], ['001A']), origins: {} } };
    expect(toldAccount(redact(report, 'Northwind'))?.json).not.toContain('redacted');
    expect(toldAccount(redact(report, 'Northwind'))?.json).toContain('n.example');
    expect(of({ name: '█', domains: ['█.example'] })).toBeNull();
  });

  test('is nothing that is too long for a name, and never a piece of it', () => {
    expect(of({ name: 'x'.repeat(201), domains: ['n.example', 'y'.repeat(255)] })?.name).toBe('n.example');
    expect(of({ name: 'x'.repeat(201) })).toBeNull();
    expect(of({ name: 'N', domains: Array.from({ length: 30 }, (_, n) => `d${n}.example`) })?.domains).toHaveLength(20);
  });

  test('has the same key for the same words, another for others', () => {
    expect(key('A')).toBe(key('A'));
    expect(key('A')).not.toBe(key('B'));
  });
});
