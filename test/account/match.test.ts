import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessAccount } from '../../utils/account/guess.ts';
import { matchAccount } from '../../utils/account/match.ts';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';

const own = { domains: ['fernwood.example'], emails: ['sam.private@gmail.com'] };
const known = (name: string, domains: string[] = [], externalIds: string[] = []): KnownAccount => ({
  name,
  domains,
  externalIds,
});
const NORTHWIND = known('Northwind Traders', ['northwind.example', 'northwind.de'], ['001A']);
const CONTOSO = known('Contoso', ['contoso.example']);
const ALL = [
  NORTHWIND,
  CONTOSO,
  known('Adatum'),
  known('Apex', ['apex.example']),
  known('Apex', ['apex-tools.example']),
];

const person = (email: string | null) => ({ name: null, email });
const people = (by: string | null, ...others: string[]) => ({
  said: { name: null, email: by, role: null, at: null, mediaTime: null, quoted: false },
  message: null,
  conversation: { subject: null, id: null, participants: others.map(person) },
});
const NOBODY = people(null);
/** What becomes of an account that nothing told of but the people. */
const among = (...of: Parameters<typeof people>) => {
  const who = people(...of);
  return matchAccount(guessAccount(who, own), who, ALL, own);
};
/** What becomes of an account that the page told. */
const read = (account: Partial<NonNullable<Parameters<typeof matchAccount>[0]>>, who = NOBODY) =>
  matchAccount({ name: null, domains: [], externalIds: [], ...account }, who, ALL, own);

describe('a customer in a mail', () => {
  it('has the name and the ids under which the workspace knows the domain of whoever said it', () => {
    expect(among('dana@eu.northwind.example', 'eve@contoso.example')).toEqual({
      name: 'Northwind Traders',
      domains: ['northwind.example'],
      externalIds: ['001A'],
    });
  });

  it('is the one in the conversation when we ourselves spoke, whatever of its domains are there', () => {
    expect(among('sam@fernwood.example', 'dana@northwind.example')?.name).toBe('Northwind Traders');
    expect(among('sam@fernwood.example', 'dana@northwind.example', 'omar@northwind.de')).toEqual(NORTHWIND);
  });

  it('is never one of two', () => {
    expect(among('sam@fernwood.example', 'dana@northwind.example', 'eve@contoso.example')).toBeNull();
    expect(among('sam@fernwood.example', 'dana@northwind.example', 'new@unknown.example')).toBeNull();
    const twice = [CONTOSO, known('Contoso Labs', ['contoso.example'])];
    expect(matchAccount(null, people('eve@contoso.example'), twice, own)).toBeNull();
  });

  it('stays as guessed when nobody knows it', () => {
    expect(among('new@unknown.example')).toEqual({
      name: 'unknown.example',
      domains: ['unknown.example'],
      externalIds: [],
    });
  });

  it('is never our own company, nor a public mail domain, even when somebody reported on one', () => {
    const odd = [known('Fernwood', ['fernwood.example']), known('Mail', ['gmail.com'])];
    for (const by of ['sam@fernwood.example', 'dana@gmail.com', 'sam.private@gmail.com'])
      expect(matchAccount(null, people(by), odd, own)).toBeNull();
  });
});

describe('a customer that the page itself names', () => {
  it('keeps what was read, and gets what the page does not tell', () => {
    expect(read({ name: 'Northwind Traders Ltd' })).toEqual({ ...NORTHWIND, name: 'Northwind Traders Ltd' });
    expect(read({ name: 'Adatum GmbH', externalIds: ['x'] })).toEqual(known('Adatum GmbH', [], ['x']));
    expect(read({ name: 'Contoso', domains: ['contoso.example'], externalIds: ['9'] })).toEqual(
      known('Contoso', ['contoso.example'], ['9']),
    );
  });

  it('is known by its id before its domain, and by its domain before its name', () => {
    expect(read({ name: 'Contoso', externalIds: ['001A'] })).toEqual(known('Contoso', NORTHWIND.domains, ['001A']));
    expect(read({ name: 'Renamed', domains: ['northwind.example'] })?.externalIds).toEqual(['001A']);
    expect(read({ name: null, domains: ['northwind.example'] })?.name).toBe('Northwind Traders');
  });

  it('is not known by a number that every CRM gives out', () => {
    const one = [known('Adatum', ['adatum.example'], ['17'])];
    const account = known('Fabrikam', [], ['17']);
    expect(matchAccount(account, NOBODY, one, own)).toBe(account);
  });

  it('is another company when it has the name and another domain', () => {
    const account = known('Contoso', ['contoso.other']);
    expect(matchAccount(account, NOBODY, ALL, own)).toBe(account);
  });

  it('is told apart from its namesake by who takes part, else left alone', () => {
    expect(read({ name: 'Apex' }, people('a@apex-tools.example'))?.domains).toEqual(['apex-tools.example']);
    expect(read({ name: 'Apex' }, people('sam@fernwood.example', 'a@apex.example'))?.domains).toEqual(['apex.example']);
    expect(read({ name: 'Apex' })?.domains).toEqual([]);
    expect(read({ name: 'Apex' }, people('dana@northwind.example'))?.domains).toEqual([]);
  });

  it('is not whoever takes part: a partner may have spoken', () => {
    expect(read({ name: 'Unheard Of' }, people('dana@northwind.example'))).toEqual(known('Unheard Of'));
  });
});

it('what was read is never changed, and without known accounts nothing is', () => {
  const emails = [
    'dana@northwind.example',
    'eve@contoso.example',
    'sam@fernwood.example',
    'x@gmail.com',
    'n@unknown.example',
  ];
  const account = constantFrom(
    null,
    known('Northwind'),
    known('Contoso', ['contoso.example']),
    known('Apex', [], ['001A']),
  );
  assert(
    property(account, subarray(emails), constantFrom(...emails, null), (told, others, by) => {
      const who = people(by, ...others);
      const match = matchAccount(told, who, ALL, own);
      const [before, after] = [told ?? match, match];
      expect(after?.name).toBe(before?.name);
      expect(after?.domains.slice(0, before?.domains.length)).toEqual(before?.domains);
      expect(after?.externalIds.slice(0, before?.externalIds.length)).toEqual(before?.externalIds);
      expect(matchAccount(told, who, [], own)).toBe(told);
    }),
  );
});
