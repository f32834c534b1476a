import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountHere } from '../../utils/form/accountHere.ts';
import type { Inject, Script } from '../../utils/form/inject.ts';
import { keepNews } from '../../utils/outbox/news.ts';
import type { Reading } from '../../utils/record/capture.ts';
import { createNews } from '../../utils/workspace/news.ts';
import { listOf, newsOf } from '../support/news.ts';
import { freshOutbox } from '../support/outbox.ts';
import { captureFor } from '../support/reports.ts';
import { keyOf, membershipAt } from '../support/sync.ts';

const customer = async (...asked: Parameters<typeof accountHere>) => (await accountHere(...asked)).account;

const me = { ...membershipAt('https://endpoint.example'), ownDomains: ['acme.example'] };
const PAGE = { said: null, message: null, conversation: null, account: null, opportunity: null };

const readingOf = (told: Partial<Reading> = {}): Reading => ({
  verbatim: '',
  shown: null,
  selector: null,
  page: captureFor().page,
  part: null,
  turns: [],
  written: null,
  viewer: null,
  ...PAGE,
  ...told,
});

const person = (email: string) => ({ name: null, email });
const mailWith = (...emails: string[]): Partial<Reading> => ({
  conversation: { subject: 'Renewal', id: null, participants: emails.map(person) },
});

const liar: Inject = async () => [{ frameId: 0, result: { reading: { account: 7 }, focused: true, site: null } }];

/** A page whose scripts bring back these; what was run in it is kept. */
function pageOf(select: Partial<Reading>, told: Partial<Reading> | null = null, focused = true) {
  const ran: Script[] = [];
  const site = told && { id: 'gmail', folder: 'gmail' };
  const { verbatim: words, selector: _, ...context } = readingOf(told ?? {});
  const inject: Inject = async (_target, script) => {
    ran.push(script);
    const result = script === 'select' ? { reading: readingOf(select), focused, site } : { words, context };
    return [{ frameId: 0, result }];
  };
  return { inject, ran };
}

/** A page that tells how the call, or the room, is called, and no company. */
const callNamed = (subject: string | null, more: Partial<Reading> = {}) =>
  pageOf({}, { conversation: subject === null ? null : { subject, id: null, participants: [] }, ...more }).inject;

async function setUp(more: Parameters<typeof newsOf>[0] = {}) {
  const outbox = freshOutbox();
  await keepNews(outbox, keyOf(me), { ...newsOf(more), redact: [], sites: null });
  return createNews({ outbox, membership: async () => me, version: '0.1.0' });
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
    { id: 7, index: 0, windowId: 1, active: true, highlighted: true, pinned: false, incognito: false },
  ] as never);
});

describe('the customer on the page', () => {
  it('is the one that the record names', async () => {
    const account = { name: 'Contoso', domains: [], externalIds: ['0015g00000AbCdEAAV'] };
    const { inject, ran } = pageOf({}, { account });
    expect(await customer(inject, await setUp())).toEqual(account);
    expect(ran).toEqual(['select', 'read-gmail']);
  });

  it('is the one company in the mail that is not ours', async () => {
    const { inject } = pageOf({}, mailWith('sam@acme.example', 'dana@northwind.example'));
    expect(await customer(inject, await setUp())).toMatchObject({ domains: ['northwind.example'] });
  });

  it('is nobody where the mail is with two, or with ours alone: it never guesses', async () => {
    for (const emails of [['a@one.example', 'b@two.example'], ['sam@acme.example']]) {
      const { inject } = pageOf({}, mailWith(...emails));
      expect(await customer(inject, await setUp())).toBeNull();
    }
  });

  it('is called as the workspace calls them', async () => {
    const { inject } = pageOf({}, mailWith('dana@northwind.example'));
    const known = { name: 'Northwind Traders', domains: ['northwind.example'], externalIds: ['0015g00000AbCdEAAV'] };
    expect(await customer(inject, await setUp({ accounts: [known] }))).toEqual(known);
  });

  describe('of a call, whose page names speakers and no company', () => {
    const known = { name: 'Northwind Traders', domains: ['northwind.example'], externalIds: ['001A'] };
    it('is the one that its title names, and says so', async () => {
      const news = await setUp({ accounts: [known] });
      expect(await accountHere(callNamed('Northwind Traders: renewal'), news)).toEqual({
        account: known,
        byTitle: true,
      });
      expect((await accountHere(callNamed('Weekly'), news)).account).toBeNull();
      expect((await accountHere(callNamed(null), news)).account).toBeNull();
    });

    it('is never guessed from the subject of a mail', async () => {
      const news = await setUp({ accounts: [known] });
      const from = { id: null, from: person('sam@acme.example'), to: [], cc: [], date: null, dateShown: null };
      expect(await customer(callNamed('Northwind Traders: renewal', { message: from }), news)).toBeNull();
      const conversation = { subject: 'Northwind Traders', id: null, participants: [person('sam@acme.example')] };
      expect(await customer(pageOf({}, { conversation }).inject, news)).toBeNull();
    });
  });

  it('is not asked of a site that is switched off', async () => {
    const outbox = freshOutbox();
    await keepNews(outbox, keyOf(me), {
      ...newsOf({}),
      redact: [],
      sites: listOf(1, { site: 'gmail', below: '0.2.0' }),
    });
    const news = createNews({ outbox, membership: async () => me, version: '0.1.0' });
    const { inject, ran } = pageOf({}, mailWith('dana@northwind.example'));
    expect(await customer(inject, news)).toBeNull();
    expect(ran).toEqual(['select']);
  });

  it('is nobody where the page is closed, has no focus, or lies', async () => {
    const news = await setUp();
    expect(await customer(() => Promise.reject(new Error('Cannot access')), news)).toBeNull();
    expect(await customer(pageOf({}, null, false).inject, news)).toBeNull();
    expect(await customer(liar, news)).toBeNull();
  });

  it('is nobody in a window without a tab', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    const { inject, ran } = pageOf({});
    expect(await customer(inject, await setUp())).toBeNull();
    expect(ran).toEqual([]);
  });
});
