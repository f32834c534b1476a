import { describe, expect, it } from 'vitest';
import { domainOf } from '../../utils/account/domain.ts';
import { guessAccount, withViewer } from '../../utils/account/guess.ts';
import { isPublicMail } from '../../utils/account/publicMail.ts';

const own = { domains: ['fernwood.example'], emails: ['sam.private@gmail.com'] };
const person = (email: string | null) => ({ name: null, email });
const said = (email: string | null) => ({ name: null, email, role: null, at: null, mediaTime: null, quoted: false });

/** Somebody's words in a message between these people. */
const words = (by: string | null, from: string | null, to: string[] = [], others: string[] = []) => ({
  said: said(by),
  message: { id: null, from: person(from), to: to.map(person), cc: [], date: null, dateShown: null },
  conversation: { subject: null, id: null, participants: others.map(person) },
});
const nameOf = (...of: Parameters<typeof words>) => guessAccount(words(...of), own)?.name ?? null;

describe('the customer', () => {
  it('is the company of whoever said it, sub-domains folded', () => {
    expect(guessAccount(words('dana@mail.eu.northwind.co.uk', 'dana@mail.eu.northwind.co.uk'), own)).toEqual({
      name: 'northwind.co.uk',
      domains: ['northwind.co.uk'],
      externalIds: [],
    });
    expect(nameOf('dana@northwind.example', 'sam@fernwood.example', ['other@elsewhere.example'])).toBe(
      'northwind.example',
    );
  });

  it('is the one outside company in the conversation, when we ourselves or a private address spoke', () => {
    expect(nameOf('sam@fernwood.example', 'sam@fernwood.example', ['dana@northwind.example'])).toBe(
      'northwind.example',
    );
    expect(nameOf('dana@gmail.com', 'dana@gmail.com', ['sam@fernwood.example'], ['omar@northwind.example'])).toBe(
      'northwind.example',
    );
    expect(nameOf(null, 'dana@northwind.example', ['omar@eu.northwind.example'])).toBe('northwind.example');
  });

  it('is the company that writes to somebody behind a relay, and not the relay', () => {
    expect(domainOf('x7q@privaterelay.appleid.com')).toBe('appleid.com');
    expect(isPublicMail('appleid.com')).toBe(true);
  });

  it('is nobody when there are several, or none: it never guesses', () => {
    expect(nameOf('sam@fernwood.example', null, ['a@northwind.example', 'b@elsewhere.example'])).toBeNull();
    expect(nameOf('dana@gmail.com', 'dana@gmail.com', ['sam@fernwood.example'])).toBeNull();
    expect(guessAccount({ said: null, message: null, conversation: null }, own)).toBeNull();
  });

  it('is never our own company, any of its sub-domains, our own addresses, or an IP address', () => {
    expect(nameOf('sam@fernwood.example', 'sam@eu.fernwood.example')).toBeNull();
    expect(nameOf('sam.private@gmail.com', 'root@[192.168.0.1]', ['a@10.0.0.1'])).toBeNull();
  });

  it('is not the mailbox’s own company, though nobody told us of it', () => {
    const nobody = { domains: [], emails: [] };
    const people = words('sam@fernwood.example', 'sam@fernwood.example', ['dana@northwind.example']);
    expect(guessAccount(people, withViewer(nobody, 'sam@fernwood.example'))?.name).toBe('northwind.example');
    expect(withViewer(nobody, 'sam@gmail.com')).toEqual({ domains: [], emails: ['sam@gmail.com'] });
    expect(withViewer(own, null)).toEqual(own);
  });
});

describe('public mail', () => {
  it.each([
    'gmail.com',
    'googlemail.com',
    'yahoo.co.in',
    'hotmail.fr',
    'gmx.ch',
    'web.de',
    'qq.com',
    'icloud.com',
    'proton.me',
    'yandex.kz',
    'fastmail.com',
    'ziggo.nl',
    'telia.com',
    'ezweb.ne.jp',
    'vodafone.it',
    'rediffmail.com',
    'bol.com.br',
    'freemail.hu',
  ])('%s says nothing about the employer', (domain) => expect(isPublicMail(domain)).toBe(true));

  it.each(['northwind.example', 'acme.co.uk', 'outlookgroup.com', 'mailbox.energy', 'vodafone.com', 'kpn.com'])(
    '%s does',
    (domain) => expect(isPublicMail(domain)).toBe(false),
  );
});

describe('the domain of an address', () => {
  it.each([
    ['a@b.example', 'b.example'],
    ['A@Mail.Acme.CO.UK', 'acme.co.uk'],
    ['acme.com', 'acme.com'],
    ['a@127.0.0.1', null],
    ['a@localhost', null],
    ['', null],
    [null, null],
  ])('%s -> %s', (address, domain) => expect(domainOf(address)).toBe(domain));
});
