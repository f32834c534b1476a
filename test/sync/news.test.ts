import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readMemory } from '../../utils/outbox/meta.ts';
import { readAccounts, readNews } from '../../utils/outbox/news.ts';
import { getReport } from '../../utils/outbox/get.ts';
import type { Membership } from '../../utils/record/join.ts';
import { NEWS_EVERY_MS } from '../../utils/sync/news.ts';
import { verifySiteList } from '../../utils/sync/siteList.ts';
import { listOf, newsOf, signer } from '../support/news.ts';
import { freshOutbox, queued } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';
import { fakeEndpoint, keyOf, membershipAt, world } from '../support/sync.ts';

const OFF = { site: 'gmail', below: '0.2.0' };
const lines = vi.spyOn(console, 'warn').mockImplementation(() => {});
const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => {
  lines.mockClear();
  errors.mockClear();
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A browser of one member, and an endpoint that tells what the test puts into `tell`. */
async function setUp({ signed = true } = {}) {
  const outbox = freshOutbox();
  const { siteKey, sign } = await signer();
  const me: Membership = { ...membershipAt('https://endpoint.example'), ...(signed && { siteKey }) };
  const endpoint = fakeEndpoint();
  const here = world(outbox, me, endpoint.fetch);
  const asked = () => endpoint.requests.map(({ news }) => news);
  const held = () => readNews(outbox, keyOf(me));
  const sync = async (news: unknown) => {
    endpoint.news = news;
    await here.drain('hard');
    return await held();
  };
  return { outbox, me, key: keyOf(me), endpoint, here, asked, held, sync, sign };
}

describe('the workspace’s news', () => {
  it('are asked for with the version that is known, and kept', async () => {
    const { sync, asked, outbox, key } = await setUp();
    expect(await sync(newsOf())).toEqual({
      version: 'v1',
      ownDomains: ['acme.example'],
      redact: ['card'],
      sites: null,
    });
    expect(await readAccounts(outbox, key)).toEqual(newsOf().accounts);
    expect(await sync(newsOf({ version: 'v2', accounts: [] }))).toMatchObject({ version: 'v2' });
    expect(await readAccounts(outbox, key)).toEqual([]);
    expect(asked()).toEqual([null, 'v1']);
  });

  it('are asked for once in a while, and again when the person asks', async () => {
    const { here, asked, endpoint } = await setUp();
    endpoint.news = newsOf();
    await here.drain('news');
    await here.drain('news');
    expect(asked()).toEqual([null, undefined]);
    here.now = new Date(NOW.getTime() + NEWS_EVERY_MS);
    await here.drain('news');
    await here.drain('hard');
    expect(asked()).toEqual([null, undefined, 'v1', 'v1']);
  });

  it('come with the reports, and stay as they are when the endpoint tells none', async () => {
    const { here, outbox, me, key, endpoint, asked, held } = await setUp();
    const { id } = await queued(outbox, { key, name: me.workspace.name });
    endpoint.news = newsOf();
    await here.drain('none');
    expect((await getReport(outbox, id)).state).toBe('sent');
    expect(asked()).toEqual([null]);
    endpoint.news = undefined;
    await here.drain('hard');
    expect(await held()).toMatchObject({ version: 'v1' });
    expect((await readMemory(outbox, key)).newsAt).toBe(NOW.toISOString());
  });

  it('hold up no report when they are broken, and what is held stays in force', async () => {
    const { sync, outbox, me, key } = await setUp();
    await sync(newsOf());
    for (const broken of [null, 7, {}, { ...newsOf(), accounts: [{ name: 7 }] }, { ...newsOf(), redact: 'card' }]) {
      const { id } = await queued(outbox, { key, name: me.workspace.name });
      expect(await sync(broken)).toMatchObject({ version: 'v1' });
      expect((await getReport(outbox, id)).state).toBe('sent');
    }
    expect(errors).toHaveBeenCalledTimes(5);
    expect(errors).toHaveBeenLastCalledWith('heard news-unreadable $ZodError');
  });

  it('are asked for anew when what is held cannot be read', async () => {
    const { sync, outbox, key, asked } = await setUp();
    await sync(newsOf());
    await outbox.write((tx) => tx.objectStore('meta').put('junk', `accounts ${key}`));
    await sync(undefined);
    expect(asked()).toEqual([null, null]);
  });

  it('P12 that come after the person left are not kept', async () => {
    const { outbox, me, key, endpoint } = await setUp();
    endpoint.news = newsOf();
    const here = world(outbox, me, async (url, init) => {
      here.membership = null;
      return await endpoint.fetch(url, init);
    });
    await here.drain('hard');
    expect(await readNews(outbox, key)).toBeNull();
  });
});

describe('the list of switched-off sites', () => {
  it('counts when the workspace signed it', async () => {
    const { sync, sign } = await setUp();
    expect((await sync(newsOf({ sites: await sign(listOf(1, OFF)) })))?.sites).toEqual(listOf(1, OFF));
  });

  it('is ignored, and said so, when it was changed on the way', async () => {
    const { sync, sign } = await setUp();
    const [header, , signature] = (await sign(listOf(2, OFF))).split('.');
    await sync(newsOf({ sites: await sign(listOf(1)) }));
    const forged = part(listOf(2, { site: 'outlook-web', below: null }));
    const held = await sync(newsOf({ version: 'v2', sites: [header, forged, signature].join('.') }));
    expect(held).toMatchObject({ version: 'v2', sites: listOf(1) });
    expect(errors).toHaveBeenCalledExactlyOnceWith('heard site-list-refused');
  });

  it('is ignored when another key signed it', async () => {
    const { sync } = await setUp();
    const stranger = await signer();
    expect((await sync(newsOf({ sites: await stranger.sign(listOf(9, OFF)) })))?.sites).toBeNull();
    expect(errors).toHaveBeenCalledExactlyOnceWith('heard site-list-refused');
  });

  it('is ignored, and said so, by a browser that joined without a key; the other news count', async () => {
    const { sync, sign } = await setUp({ signed: false });
    expect(await sync(newsOf({ sites: await sign(listOf(1, OFF)) }))).toMatchObject({ redact: ['card'], sites: null });
    expect(lines).toHaveBeenCalledExactlyOnceWith('heard site-list-unsigned');
  });

  it('cannot be rolled back, nor taken away', async () => {
    const { sync, sign } = await setUp();
    const old = await sign(listOf(1, OFF));
    await sync(newsOf({ sites: await sign(listOf(2)) }));
    expect(await sync(newsOf({ version: 'v3', sites: old }))).toMatchObject({ version: 'v3', sites: listOf(2) });
    expect(lines).toHaveBeenCalledExactlyOnceWith('heard site-list-old');
    expect((await sync(newsOf({ version: 'v4' })))?.sites).toEqual(listOf(2));
    expect((await sync(newsOf({ sites: await sign(listOf(3, OFF)) })))?.sites).toEqual(listOf(3, OFF));
  });
});

describe('a signed list', () => {
  const payload = listOf(1, OFF);
  it.each([
    ['nothing', ''],
    ['two parts', 'a.b'],
    ['four parts', 'a.b.c.d'],
    ['no base64url', '§.§.§'],
    ['no JSON', `${Buffer.from('{').toString('base64url')}.a.a`],
    ['no algorithm', `${Buffer.from('{}').toString('base64url')}.a.a`],
  ])('is none: %s', async (_, jws) => {
    const { siteKey } = await signer();
    expect(await verifySiteList(jws, siteKey)).toBeNull();
  });

  it('is none with the algorithm "none", whatever it holds', async () => {
    const { siteKey } = await signer();
    expect(await verifySiteList(`${part({ alg: 'none' })}.${part(payload)}.`, siteKey)).toBeNull();
  });

  it('is none when it is signed rightly and holds something else', async () => {
    const { siteKey, sign } = await signer();
    expect(await verifySiteList(await sign({ ...payload, sequence: -1 }), siteKey)).toBeNull();
    expect(await verifySiteList(await sign(payload), siteKey)).toEqual(payload);
  });

  it('is none when its key is no point of the curve', async () => {
    const { siteKey, sign } = await signer();
    const wrong = { ...siteKey, x: siteKey.y, y: siteKey.x };
    expect(await verifySiteList(await sign(payload), wrong)).toBeNull();
  });

  it('is none when it demands an extension that is not known (RFC 7515 4.1.11)', async () => {
    const { siteKey, sign } = await signer({ crit: ['b64'], b64: true });
    expect(await verifySiteList(await sign(payload), siteKey)).toBeNull();
  });
});
