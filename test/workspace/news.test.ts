import { describe, expect, it, vi } from 'vitest';
import { forgetNews, keepNews, readAccounts, readNews } from '../../utils/outbox/news.ts';
import type { Outbox } from '../../utils/outbox/database.ts';
import { createNews } from '../../utils/workspace/news.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { listOf, newsOf } from '../support/news.ts';
import { freshOutbox } from '../support/outbox.ts';
import { draftFor } from '../support/reports.ts';
import { keyOf, membershipAt } from '../support/sync.ts';

const me = { ...membershipAt('https://endpoint.example'), ownDomains: ['acme.example'] };
const arrived = {
  ...newsOf({ ownDomains: ['acme.example', 'acme.de'] }),
  redact: ['card' as const],
  sites: listOf(1, { site: 'gmail', below: '0.2.0' }),
};
const broken: Outbox = {
  write: () => Promise.reject(new HeardError('storage-unavailable')),
  read: () => Promise.reject(new HeardError('storage-unavailable')),
  close: async () => {},
};

const reader = (outbox: Outbox, membership = async (): Promise<typeof me | null> => me, version = '0.1.0') =>
  createNews({ outbox, membership, version });

describe('the news at the click', () => {
  it('tell our domains: those at the join and those of colleagues who came later', async () => {
    const outbox = freshOutbox();
    const news = reader(outbox);
    expect(await news.ownDomains()).toEqual(['acme.example']);
    await keepNews(outbox, keyOf(me), arrived);
    expect(await news.ownDomains()).toEqual(['acme.example', 'acme.de']);
  });

  it('tell which sites are switched off in this version, and what is redacted', async () => {
    const outbox = freshOutbox();
    await keepNews(outbox, keyOf(me), arrived);
    const off = await reader(outbox).switchedOff();
    expect([off('gmail'), off('zoom')]).toEqual([true, false]);
    expect((await reader(outbox, undefined, '0.2.0').switchedOff())('gmail')).toBe(false);
    expect(await reader(outbox).redact()).toEqual(['card']);
  });

  it('tell nothing before joining, nor of another workspace (P12)', async () => {
    const outbox = freshOutbox();
    await keepNews(outbox, keyOf(me), arrived);
    for (const membership of [null, membershipAt('https://other.example')]) {
      const news = reader(outbox, async () => (membership === null ? null : { ...me, ...membership }));
      expect(await news.ownDomains()).toEqual([]);
      expect((await news.switchedOff())('gmail')).toBe(false);
      expect(await news.redact()).toEqual([]);
    }
  });

  it('keep no click from its capture when they cannot be read', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const news = reader(broken);
    expect(await news.ownDomains()).toEqual(['acme.example']);
    expect((await news.switchedOff())('gmail')).toBe(false);
    await expect(news.redact()).rejects.toMatchObject({ failure: { code: 'storage-unavailable' } });
    expect(error).toHaveBeenCalledWith('heard news-unreadable storage-unavailable');
    error.mockRestore();
  });

  it('that do not parse count as none', async () => {
    const outbox = freshOutbox();
    await outbox.write((tx) => tx.objectStore('meta').put({ version: 7 }, `news ${keyOf(me)}`));
    expect(await readNews(outbox, keyOf(me))).toBeNull();
    expect(await reader(outbox).redact()).toEqual([]);
  });
});

const names = async (news: ReturnType<typeof reader>, typed: string) =>
  (await news.suggest(typed, 5)).map(({ name }) => name);

describe('known accounts', () => {
  it('are found while typing, and are those of the newest news', async () => {
    const outbox = freshOutbox();
    const news = reader(outbox);
    expect(await names(news, 'north')).toEqual([]);
    await keepNews(outbox, keyOf(me), arrived);
    expect(await names(news, 'north')).toEqual(['Northwind']);
    const accounts = [{ name: 'Northern Lights', domains: [], externalIds: [] }];
    await keepNews(outbox, keyOf(me), { ...arrived, version: 'v2', accounts });
    expect(await names(news, 'north')).toEqual(['Northern Lights']);
    await forgetNews(outbox);
    expect(await names(news, 'north')).toEqual([]);
  });

  it('are read from the store once for a version, and again after a failure', async () => {
    const outbox = freshOutbox();
    await keepNews(outbox, keyOf(me), arrived);
    let [reads, fails] = [0, false];
    const counting: Outbox = {
      ...outbox,
      read: (work) => ((reads += 1), fails ? Promise.reject(new HeardError('storage-unavailable')) : outbox.read(work)),
    };
    const news = reader(counting);
    await names(news, 'n');
    const first = reads;
    await names(news, 'no');
    expect([first, reads]).toEqual([2, 3]);
    fails = true;
    await expect(news.suggest('nor', 5)).rejects.toMatchObject({ failure: { code: 'storage-unavailable' } });
    fails = false;
    expect(await names(news, 'nor')).toEqual(['Northwind']);
  });

  it('complete a fresh draft, whose capture keeps what the page told', async () => {
    const outbox = freshOutbox();
    await keepNews(outbox, keyOf(me), arrived);
    const draft = draftFor({ account: { name: 'northwind.example', domains: ['northwind.example'], externalIds: [] } });
    const { account, capture } = await reader(outbox).matched(draft);
    expect(account).toEqual({
      name: 'Northwind',
      domains: ['northwind.example'],
      externalIds: ['001A'],
      origins: { domains: 'page' },
    });
    expect(capture).toEqual(draft.capture);
  });

  it('leave a draft as it is when none fits, or nothing can be read', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const outbox = freshOutbox();
    await keepNews(outbox, keyOf(me), arrived);
    const draft = draftFor({ account: null, said: null });
    expect(await reader(outbox).matched(draft)).toBe(draft);
    expect(await reader(outbox, async () => null).matched(draft)).toBe(draft);
    expect(await reader(broken).matched(draft)).toBe(draft);
    expect(error).toHaveBeenCalledWith('heard news-unreadable storage-unavailable');
    error.mockRestore();
  });

  it('can be 5,000', async () => {
    const outbox = freshOutbox();
    const accounts = Array.from({ length: 5_000 }, (_, place) => ({
      name: `Customer ${place} Trading`,
      domains: [`customer-${place}.example`],
      externalIds: [`001A${place}`],
    }));
    await keepNews(outbox, keyOf(me), { ...arrived, accounts });
    const news = reader(outbox);
    expect(await names(news, 'customer 4999')).toEqual(['Customer 4999 Trading']);
    expect(await names(news, 'trad')).toHaveLength(5);
  });
});

it('forgetting news leaves nothing of any workspace, but what the sync remembers', async () => {
  const outbox = freshOutbox();
  for (const key of ['a', 'b']) await keepNews(outbox, key, arrived);
  await outbox.write((tx) => tx.objectStore('meta').put({ cursor: 's1' }, 'sync a'));
  await forgetNews(outbox);
  expect(await readNews(outbox, 'a')).toBeNull();
  expect(await readAccounts(outbox, 'b')).toBeNull();
  expect(await outbox.read((tx) => tx.objectStore('meta').getAllKeys())).toEqual(['sync a']);
});
