// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DateTime } from '../../utils/record/primitives.ts';
import { firstMatch } from '../../utils/sites/firstMatch.ts';
import { generic } from '../../utils/sites/generic.ts';
import { subjectInTitle, threadInUrl } from '../../utils/sites/gmail/address.ts';
import { viewerOf } from '../../utils/sites/gmail/viewer.ts';
import { addressIn, distinct, peopleIn, person } from '../../utils/sites/email/address.ts';
import { parseShownDate } from '../../utils/sites/email/date.ts';
import { line, shownLine } from '../../utils/sites/text.ts';
import { build } from '../support/markup.ts';

beforeEach(() => {
  document.body.replaceChildren();
  document.head.replaceChildren();
});

describe('the first match', () => {
  const list = [
    { selector: '.new', attribute: 'title', seen: '2026-05' },
    { selector: ':::no such selector', seen: '2026-01' },
    { selector: '.old', seen: '2020-01' },
  ];

  it('is the most specific alternative that has a value', () => {
    document.body.append(...build('<i class="old">two</i><i class="new" title="one">x</i>'));
    expect(firstMatch(document, list)?.value).toBe('one');
  });

  it('passes over empty values, refused elements and selectors the browser does not know', () => {
    document.body.append(...build('<i class="new" title="  "></i><i class="old" id="a">no</i><i class="old">yes</i>'));
    expect(firstMatch(document, list, ({ id }) => id !== 'a')?.value).toBe('yes');
    expect(firstMatch(document, list, () => false)).toBeNull();
  });
});

describe('a shown date', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['May 14, 2026, 9:15 AM', '2026-05-14T09:15:00'],
    ['May 14, 2026, 9:15\u202fPM', '2026-05-14T21:15:00'],
    ['Thu, May 14, 2026 at 12:05 AM', '2026-05-14T00:05:00'],
    ['14 May 2026, 23:02', '2026-05-14T23:02:00'],
    ['Thursday, 14 May 2026 at 12:00 PM', '2026-05-14T12:00:00'],
    ['2026-05-14 09:15', '2026-05-14T09:15:00'],
  ])('%s has one meaning', (shown, local) => {
    const parsed = parseShownDate(shown) ?? '';
    expect(DateTime.safeParse(parsed).success).toBe(true);
    expect(parsed.startsWith(local)).toBe(true);
    expect(new Date(parsed).getTime()).toBe(new Date(local).getTime());
  });

  it.each([
    '3/4/2026, 9:15 AM',
    '13. Mai 2026, 23:02',
    '13 mai 2026 23:02',
    'May 14',
    'Feb 31, 2026, 9:15 AM',
    '14 May 2026, 25:00',
    'May 14, 2026, 13:15 PM',
    'yesterday',
    '',
  ])('%s is kept in the page’s words only', (shown) => expect(parseShownDate(shown)).toBeNull());

  it('has the offset of its own day, not of today', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(parseShownDate('Jan 5, 2026, 9:00 AM')).toBe('2026-01-05T09:00:00+01:00');
    expect(parseShownDate('Jul 5, 2026, 9:00 AM')).toBe('2026-07-05T09:00:00+02:00');
    vi.stubEnv('TZ', 'America/St_Johns');
    expect(parseShownDate('Jan 5, 2026, 9:00 AM')).toBe('2026-01-05T09:00:00-03:30');
  });
});

describe('people', () => {
  it('have no name that only repeats the address, and no quotes around it', () => {
    expect(person('Kit@A.example', 'kit@a.example')).toEqual({ name: null, email: 'kit@a.example' });
    expect(person('"Moreau, Kit"', 'mailto: <kit@a.example>')).toEqual({ name: 'Moreau, Kit', email: 'kit@a.example' });
    expect(person('Kit', null)).toEqual({ name: 'Kit', email: null });
  });

  it('are read from a list with commas in names', () => {
    expect(peopleIn('"Moreau, Kit" <kit@a.example>, Lou <lou@a.example>; bare@a.example')).toEqual([
      { name: 'Moreau, Kit', email: 'kit@a.example' },
      { name: 'Lou', email: 'lou@a.example' },
      { name: null, email: 'bare@a.example' },
    ]);
  });

  it('come once each, with the name that is known', () => {
    const twice = [person(null, 'kit@a.example'), person('Kit', 'KIT@a.example'), person(null, null)];
    expect(distinct(twice)).toEqual([{ name: 'Kit', email: 'kit@a.example' }]);
  });

  it('have an address without the marks around it', () => {
    expect(addressIn('Kit <\u202akit@a.example\u202c>.')).toBe('kit@a.example');
    expect(addressIn('see a@b.example or c@d.example.')).toBe('c@d.example');
    expect(addressIn('nothing @ all')).toBeNull();
  });
});

describe('a line', () => {
  it('is collapsed, without direction marks, cut between characters, and null when empty', () => {
    expect(line(' a\n \u200f b ')).toBe('a b');
    expect(line(' \u200e ')).toBeNull();
    expect(line('x'.repeat(1_999) + '😀')).toBe('x'.repeat(1_999));
  });

  it('has the emoji that are drawn as pictures', () => {
    document.body.append(...build('<h2>Printer <img data-emoji="🖨" alt="no"> down <img alt="😀"></h2>'));
    expect(shownLine(document.querySelector('h2'))).toBe('Printer 🖨 down 😀');
  });
});

describe('the mailbox', () => {
  it('is the address in the account button, or else in the title, in any language', () => {
    document.title = 'Betreff - lea@b.example - Firma Mail';
    expect(viewerOf(document)).toBe('lea@b.example');
    document.body.append(...build('<a aria-label="Google-Konto: Lea Sommer&#10;(lea.sommer@b.example)">L</a>'));
    expect(viewerOf(document)).toBe('lea.sommer@b.example');
  });

  it('is not known from a subject that has an address in it', () => {
    document.title = 'Fwd: kit@a.example - please answer';
    expect(viewerOf(document)).toBeNull();
  });
});

/** Location of an address, as far as it is read. */
const at = (url: string): Location => Object.assign(Object.create(null), { ...parts(new URL(url)) });
const parts = ({ href, origin, pathname, search, hash, hostname }: URL) => ({
  href,
  origin,
  pathname,
  search,
  hash,
  hostname,
});

const mail = 'https://mail.google.com/mail/u/0/';
const subject = (title: string, hash: string) => {
  document.title = title;
  return subjectInTitle(document, at(mail + hash));
};

describe('what Gmail’s address and title tell', () => {
  it('the thread, where the address names it', () => {
    expect(threadInUrl(at(`${mail}popout?th=%23thread-f%3A12`))).toBe('thread-f:12');
    expect(threadInUrl(at(`${mail}?permthid=thread-a:r-12`))).toBe('thread-a:r-12');
    expect(threadInUrl(at(`${mail}#inbox/thread-f:12`))).toBe('thread-f:12');
    expect(threadInUrl(at(`${mail}#inbox/FMfcgzQZTqLhXkDpMzQwWJrK`))).toBeNull();
  });

  it('the subject only while a conversation is surely open', () => {
    expect(subject('Re: a - b - lea@b.example - Gmail', '#inbox/FMfcgzQZTqLhXkDpMzQwWJrK')).toBe('Re: a - b');
    expect(subject('Inbox (3) - lea@b.example - Gmail', '#inbox/FMfcgzQZTqLhXkDpMzQwWJrK')).toBeNull();
    expect(subject('Inbox - lea@b.example - Gmail', '#inbox/FMfcgzQZTqLhXkDpMzQwWJrK')).toBeNull();
    expect(subject('Re: a - lea@b.example - Gmail', '#inbox')).toBeNull();
    expect(subject('Something else', '#inbox/FMfcgzQZTqLhXkDpMzQwWJrK')).toBeNull();
  });
});

const read = (url: string) => generic(document.body, document, at(url), { node: document.body, offset: 0 }).page;

describe('any other page', () => {
  it('is its title, its address and the site’s name', () => {
    document.head.append(
      ...build('<meta property="og:title" content="Told"><meta property="og:site_name" content="The Site">'),
    );
    expect(read('https://a.example/x?y=1#z')).toEqual({
      title: 'Told',
      url: 'https://a.example/x?y=1#z',
      fields: { siteName: 'The Site' },
    });
  });

  it.each([
    ['https://a.example/x?utm_source=m&id=1', 'https://a.example/x?id=1', 'https://a.example/x?id=1'],
    ['https://a.example/x?id=1', 'https://a.example/x', 'https://a.example/x?id=1'],
    ['https://a.example/x', 'https://a.example/', 'https://a.example/x'],
    ['https://a.example/x', 'https://b.example/x', 'https://a.example/x'],
    ['https://a.example/x#/deal/1', '/x', 'https://a.example/x#/deal/1'],
    ['https://a.example/x', 'https://', 'https://a.example/x'],
  ])('%s with the canonical address %s is %s', (url, canonical, expected) => {
    const link = Object.assign(document.createElement('link'), { rel: 'canonical' });
    link.setAttribute('href', canonical);
    document.head.append(link);
    expect(read(url)?.url).toBe(expected);
  });
});
