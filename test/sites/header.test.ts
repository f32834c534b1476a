// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../utils/sites/email/lines.ts';
import { quotedIn } from '../../utils/sites/email/quoted.ts';
import { senderIn } from '../../utils/sites/email/sender.ts';
import { build, placeOf } from '../support/markup.ts';

beforeEach(() => document.body.replaceChildren());

const quotedAt = (words: string) => {
  const start = placeOf(words);
  return quotedIn(linesOf(document.body, start), start);
};

/** Who wrote the line "theirs" of this plain text, and when: `name <address> at`, null for the sender. */
function author(text: string): string | null {
  const shown = text.replace(/[<&]/g, (one) => (one === '<' ? '&lt;' : '&amp;')).replaceAll('\n', '<br>\n');
  document.body.replaceChildren(...build(`<div>${shown}</div>`));
  const said = quotedAt('theirs');
  return said && `${said.name ?? '-'} <${said.email ?? '-'}> ${said.at ?? '-'}`;
}

const NOTES = [
  ['a date behind the name', 'From: Ravi Menon @ TIDEMARK          11/09/2026 03:55 PM'],
  ['"on" before the date', 'Ravi Menon/OSL/Tidemark@TIDEMARK on 11/09/2026 03:55 PM'],
  ['a date below the name', '\tRavi Menon\n\t11/09/2026 03:55 PM'],
  ['who typed it between', 'Ravi Menon\nSent by: Ada Lind\n11/09/2026 03:55 PM'],
  ['whom to answer below', 'Ravi Menon@TIDEMARK\n11/09/2026 03:55 PM\nPlease respond to Ravi\n\n'],
] as const;
const TO = 'To: Nora B Lie/BGO/Tidemark@TIDEMARK, Tess \nHale/OSL/Tidemark@TIDEMARK\ncc: \nSubject: plan';

describe('the header of a quoted message', () => {
  it.each(NOTES)('Lotus Notes, %s', (_form, head) => {
    expect(author(`mine\n\n${head}\n${TO}\n\ntheirs`)).toBe('Ravi Menon <-> 11/09/2026 03:55 PM');
  });

  it('Lotus Notes, with an address', () => {
    const head = '"Ravi Menon" <ravi@tide.example> on 11/09/2026 03:55:10 PM';
    expect(author(`${head}\n${TO}\n\ntheirs`)).toBe('Ravi Menon <ravi@tide.example> 11/09/2026 03:55:10 PM');
  });

  it('names the nearest of several', () => {
    const outer = 'Tess Hale\n11/10/2026 08:00 AM\nTo: Lou Brandt\nSubject: plan';
    expect(author(`${outer}\n\nhers\n\nRavi Menon\n11/09/2026 03:55 PM\n${TO}\n\ntheirs`)).toContain('Ravi Menon');
    expect(author(`${outer}\n\ntheirs\n\nRavi Menon\n11/09/2026 03:55 PM\n${TO}\n\nhis`)).toContain('Tess Hale');
  });

  it.each([
    'Meeting on 11/09/2026 03:55 PM\n\nBring the plan.\n\ntheirs',
    'Ravi Menon\n11/09/2026 03:55 PM\n\ntheirs',
    'Pier two 11/09/2026 03:55 PM\nTo: the left\n\ntheirs',
    'Stops:\nTo: Oslo\nFrom: Bergen\nDate: 11/09/2026 03:55 PM\n\ntheirs',
  ])('is none: %j', (text) => expect(author(text)).toBeNull());

  it('Hotmail puts the sender further down', () => {
    const head = 'Date: Mon, 9 Nov 2026 15:55:10 +0100\nSubject: plan 2027\nFrom: ravi@tide.example\nTo: lou@b.example';
    expect(author(`mine\n\n${head}\n\ntheirs`)).toBe('- <ravi@tide.example> Mon, 9 Nov 2026 15:55:10 +0100');
  });

  it('takes the date from the line with a time of day, past long lists of recipients', () => {
    const head = 'From: Menon, Ravi\nTo: Lie, Nora;\nHale, Tess\nSubject: plan 2027\nSent: November 9, 2026 3:55 PM';
    expect(author(`mine\n\n${head}\n\ntheirs`)).toBe('Menon, Ravi <-> November 9, 2026 3:55 PM');
  });

  it('where only a line says that another message follows, its author is not known', () => {
    expect(author('mine\n\n-----Original Message-----\n\ntheirs')).toBe('- <-> -');
    expect(author('mine\n\n-------- Weitergeleitete Nachricht --------\n\ntheirs')).toBe('- <-> -');
    expect(author('mine\n\n----- cut here -----\n\ntheirs')).toBeNull();
  });

  it('old Gmail, without a word for "wrote"', () => {
    expect(author('mine\n\n2026/11/9 Ravi Menon <ravi@tide.example>\n> theirs')).toContain('<ravi@tide.example>');
    expect(author('2026/11/9 Ravi Menon <ravi@tide.example>\ntheirs')).toBeNull();
  });

  it.each([
    'Ursprüngliche Nachricht',
    '元のメッセージ',
    '원본 메시지',
    'Wiadomość oryginalna',
    'Alkuperäinen viesti',
    'Orijinal İleti',
  ])('a line that says so in other languages: %s', (words) =>
    expect(author(`mine\n\n-----${words}-----\n\ntheirs`)).toBe('- <-> -'),
  );

  it('marks that web mail puts before class names do not hide it', () => {
    const attributed = '<div class="v1gmail_attr">Ravi, the other day</div><blockquote>theirs</blockquote>';
    document.body.replaceChildren(...build(`<div class="x_gmail_quote">${attributed}</div><p>mine</p>`));
    expect(quotedAt('theirs')).not.toBeNull();
    expect(quotedAt('mine')).toBeNull();
  });
});

describe('a sender', () => {
  it.each([
    ['Kit <kit@a.example>', 'Kit', 'kit@a.example'],
    ['Kit Moreau [mailto:kit@a.example]', 'Kit Moreau', 'kit@a.example'],
    ['kit@a.example [mailto:kit@a.example]', null, 'kit@a.example'],
    ['Kit Moreau/HQ/Acme', 'Kit Moreau', null],
    ['Kit Moreau/HQ/ACME@ACME', 'Kit Moreau', null],
    ['Kit Moreau @ ACME', 'Kit Moreau', null],
    ['Sales/Support', 'Sales/Support', null],
  ])('%s', (value, name, email) => expect(senderIn(value)).toEqual({ name, email }));
});

describe('the sender that a header names', () => {
  it('is whoever the message was sent for, where a machine sent it', () => {
    const machine = 'bounce@mail.example <bounce@mail.example>';
    expect(senderIn(`${machine} On Behalf Of Ina Roth`)).toEqual({ name: 'Ina Roth', email: null });
    expect(senderIn(`${machine} im Auftrag von Ina Roth <ina@quay.example>`)).toEqual({
      name: 'Ina Roth',
      email: 'ina@quay.example',
    });
  });

  it('keeps the apostrophe of an address', () => {
    expect(senderIn("O'Hara, Pat <p.o'hara@quay.example>").email).toBe("p.o'hara@quay.example");
    expect(senderIn("'pat@quay.example'").email).toBe('pat@quay.example');
  });

  it('has the address that a long line was broken before', () => {
    const head = 'From: Ravi Menon \n<ravi+1234@tide.example>\nSent: November 5, 2026 9:12 AM\nTo: Kit\nSubject: x';
    expect(author(`mine\n\n${head}\n\ntheirs`)).toBe('Ravi Menon <ravi+1234@tide.example> November 5, 2026 9:12 AM');
  });
});
