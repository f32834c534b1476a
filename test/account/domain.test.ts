import { describe, expect, test } from 'vitest';
import { domainOf } from '../../utils/account/domain.ts';
import { isPublicMail } from '../../utils/account/publicMail.ts';

describe('the registrable domain of an address or a host', () => {
  test.each([
    ['dana@northwind.com', 'northwind.com'],
    ['dana@mail.eu.northwind.com', 'northwind.com'],
    ['DANA@NORTHWIND.COM', 'northwind.com'],
    ['  dana@northwind.com ', 'northwind.com'],
    ['northwind.co.uk', 'northwind.co.uk'],
    ['shop.northwind.co.uk', 'northwind.co.uk'],
    ['a.northwind.com.au', 'northwind.com.au'],
    ['a.northwind.co.jp', 'northwind.co.jp'],
    ['a.northwind.com.br', 'northwind.com.br'],
    ['a.northwind.co.in', 'northwind.co.in'],
    ['a.northwind.gov.uk', 'northwind.gov.uk'],
    ['a.northwind.example', 'northwind.example'],
    ['dana.o+heard@northwind.de', 'northwind.de'],
    ['"odd@name"@northwind.de', 'northwind.de'],
    ['co.uk', null],
    ['com', null],
    ['localhost', null],
    ['10.0.0.1', null],
    ['dana@[10.0.0.1]', null],
    ['dana@', null],
    ['@', null],
    ['', null],
    ['   ', null],
    [null, null],
    [undefined, null],
  ])('%j: %j', (host, domain) => expect(domainOf(host)).toBe(domain));
});

describe('an address that anybody may have', () => {
  test.each([
    ['gmail.com', true],
    ['googlemail.com', true],
    ['yahoo.co.in', true],
    ['yahoo.com.br', true],
    ['hotmail.fr', true],
    ['outlook.de', true],
    ['live.nl', true],
    ['gmx.ch', true],
    ['yandex.ru', true],
    ['proton.me', true],
    ['pm.me', true],
    ['posteo.de', true],
    ['icloud.com', true],
    ['northwind.com', false],
    ['mygmail.com', false],
    ['gmail-tools.example', false],
    ['outlookgroup.example', false],
    ['acme.co.uk', false],
  ])('%s: %s', (domain, isPublic) => expect(isPublicMail(domain)).toBe(isPublic));
});
