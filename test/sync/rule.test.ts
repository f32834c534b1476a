import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claim } from '../../utils/outbox/claim.ts';
import type { Outbox } from '../../utils/outbox/database.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { keepNews } from '../../utils/outbox/news.ts';
import type { PrivateKind } from '../../utils/record/privateKind.ts';
import type { Fetch } from '../../utils/sync/client.ts';
import { ruledBy } from '../../utils/sync/ruled.ts';
import { newsOf } from '../support/news.ts';
import { EVERYTHING, freshOutbox, queued } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';
import { fakeEndpoint, keyOf, membershipAt, world } from '../support/sync.ts';

const PHONE = '+49 171 2345678';
const DIGITS = '2345678';

/** A browser of one member; `sent` is every request as the network saw it. */
function setUp(before?: Parameters<typeof fakeEndpoint>[0]) {
  const outbox = freshOutbox();
  const me = membershipAt('https://endpoint.example');
  const key = keyOf(me);
  const endpoint = fakeEndpoint(before);
  const sent: string[] = [];
  const fetch: Fetch = (url, init) => {
    sent.push(gunzipSync(Buffer.from(init.body as ArrayBuffer)).toString());
    return endpoint.fetch(url, init);
  };
  const waiting = () => queued(outbox, { key, name: me.workspace.name }, { verbatim: `Call ${PHONE}` });
  return { outbox, me, key, endpoint, sent, waiting, worker: () => world(outbox, me, fetch) };
}

const tell = (outbox: Outbox, key: string, ...redact: PrivateKind[]) =>
  keepNews(outbox, key, { version: 'v2', ownDomains: [], redact, sites: null, accounts: [] });

const disk = (outbox: Outbox) => outbox.read(async (tx) => JSON.stringify(await tx.objectStore('reports').getAll()));

describe('P8 a rule that came after a report was queued', () => {
  it('redacts it before it leaves, under the revision that never left, and counts', async () => {
    const { outbox, key, sent, waiting, worker } = setUp();
    const { id } = await waiting();
    await tell(outbox, key, 'phone');
    await worker().drain('soft');
    const { state, report } = await getReport(outbox, id);
    expect(state).toBe('sent');
    expect(report).toMatchObject({ revision: 1, capture: [{ verbatim: 'Call [redacted]', redactions: 1 }] });
    expect(sent.join()).toContain('Call [redacted]');
    expect(sent.join() + (await disk(outbox))).not.toContain(DIGITS);
  });

  it('P3 raises the revision when it may have left as it was and no answer came', async () => {
    const { outbox, key, endpoint, sent, waiting, worker } = setUp((_, n) => {
      if (n === 1) throw new TypeError('offline');
      return null;
    });
    const { id } = await waiting();
    await worker().drain('soft');
    await tell(outbox, key, 'phone');
    await worker().drain('hard');
    expect((await getReport(outbox, id)).report).toMatchObject({ revision: 2, capture: [{ redactions: 1 }] });
    expect(endpoint.stored.get(id)).toBe(2);
    expect(sent[1]).not.toContain(DIGITS);
  });

  it('P2 holds when the worker died with the report in its hands, and when it died with the news just kept', async () => {
    const { outbox, me, key, endpoint, sent, waiting, worker } = setUp();
    const { id } = await waiting();
    // Claimed, perhaps sent, and nobody is left to hear the answer.
    await claim(outbox, key, EVERYTHING, NOW, ruledBy(me));
    await tell(outbox, key, 'phone');
    expect(await disk(outbox)).toContain(DIGITS);
    await worker().drain('soft');
    expect(endpoint.stored.get(id)).toBe(2);
    expect((await getReport(outbox, id)).state).toBe('sent');
    expect(sent.join() + (await disk(outbox))).not.toContain(DIGITS);
  });

  it('is not taken out twice: a worker that dies after it leaves one count and one revision', async () => {
    const { outbox, me, key, waiting, worker } = setUp();
    const { id } = await waiting();
    await tell(outbox, key, 'phone');
    await claim(outbox, key, EVERYTHING, NOW, ruledBy(me));
    await worker().drain('soft');
    expect((await getReport(outbox, id)).report).toMatchObject({ revision: 1, capture: [{ redactions: 1 }] });
  });

  it('reaches what was claimed already: nothing behind the reply that brought it leaves as it was', async () => {
    const tooLarge = new Response(null, { status: 413 });
    const { endpoint, sent, waiting, worker } = setUp((_, n) => (n === 1 ? tooLarge : null));
    const ids = [await waiting(), await waiting(), await waiting(), await waiting()].map(({ id }) => id);
    endpoint.news = newsOf({ redact: ['phone'] });
    await worker().drain('soft');
    expect(endpoint.requests.map((one) => one.ids.length)).toEqual([4, 2, 2]);
    expect(sent[2]).not.toContain(DIGITS);
    expect(ids.map((id) => endpoint.stored.get(id))).toEqual([1, 1, 2, 2]);
  });

  it('leaves our own people’s addresses alone, and a report without private words as it was', async () => {
    const { outbox, key, me, worker } = setUp();
    const verbatim = 'Ask kim@acme.example';
    const { id, report } = await queued(outbox, { key, name: me.workspace.name }, { verbatim, said: null });
    await keepNews(outbox, key, { ...newsOf({ redact: ['email'] }), sites: null, redact: ['email'] });
    await worker().drain('soft');
    expect((await getReport(outbox, id)).report).toEqual(report);
  });
});
