import { describe, expect, it } from 'vitest';
import { createReport } from '../../utils/outbox/create.ts';
import { editReport } from '../../utils/outbox/edit.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { readMemory } from '../../utils/outbox/meta.ts';
import { queueReport } from '../../utils/outbox/queue.ts';
import { retryReport } from '../../utils/outbox/retry.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import { setAside, signedIn } from '../../utils/outbox/signIn.ts';
import { newId } from '../../utils/record/id.ts';
import { createDrain } from '../../utils/sync/drain.ts';
import { PULL_EVERY_MS } from '../../utils/sync/pull.ts';
import { freshOutbox, queued } from '../support/outbox.ts';
import { NOW, reportFor } from '../support/reports.ts';
import { fakeEndpoint, keyOf, membershipAt, oneLock, world } from '../support/sync.ts';

const me = membershipAt('https://endpoint.example');
const mine = { key: keyOf(me), name: me.workspace.name };
const after = (ms: number) => new Date(NOW.getTime() + ms);
const never = () => new Promise<Response>(() => {});
const error500 = () => new Response('', { status: 500 });
const refusing = async () => new Response('', { status: 401 });

async function states(outbox: ReturnType<typeof freshOutbox>, ids: string[]) {
  return await Promise.all(ids.map(async (id) => (await getReport(outbox, id)).state));
}

async function several(outbox: ReturnType<typeof freshOutbox>, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push((await queued(outbox, mine)).id);
  return ids;
}

describe('a sign-in that the endpoint no longer accepts', () => {
  it('is told to the person when only news were asked for, and no more once it is accepted again', async () => {
    const outbox = freshOutbox();
    const signedOut = async (key = mine.key) => (await summarise(outbox, key, NOW)).signedOut;
    expect(await signedOut()).toBe(false);
    let told = 0;
    const asking = world(outbox, me, refusing);
    Object.assign(asking.deps, { onProgress: () => (told += 1) });
    await asking.drain('news');
    expect([await signedOut(), told > 0]).toEqual([true, true]);
    expect(await signedOut('https://endpoint.example other member')).toBe(false);
    expect((await summarise(outbox, null, NOW)).signedOut).toBe(false);
    await world(outbox, me, async () => error500()).drain('news');
    expect(await signedOut()).toBe(true);
    await world(outbox, me, fakeEndpoint().fetch).drain('hard');
    expect(await signedOut()).toBe(false);
  });

  it('P2 is told beside the reports that wait for it', async () => {
    const outbox = freshOutbox();
    const ids = await several(outbox, 2);
    await world(outbox, me, refusing).drain('none');
    expect(await states(outbox, ids)).toEqual(['signIn', 'signIn']);
    expect((await summarise(outbox, mine.key, NOW)).signedOut).toBe(true);
  });
});

describe('a drain', () => {
  it('sends everything in the order of the clicks, a hundred at a time, and marks it sent', async () => {
    const outbox = freshOutbox();
    const ids = await several(outbox, 205);
    const endpoint = fakeEndpoint();
    await world(outbox, me, endpoint.fetch).drain('none');
    expect(endpoint.requests.map((request) => request.ids.length)).toEqual([100, 100, 5]);
    expect(endpoint.requests.flatMap((request) => request.ids)).toEqual(ids);
    expect(new Set(await states(outbox, ids))).toEqual(new Set(['sent']));
    expect(endpoint.requests[0]).toMatchObject({
      url: 'https://endpoint.example/v1/sync',
      token: 'Bearer heard_d_test',
      cursor: null,
    });
    expect(endpoint.requests[1]?.cursor).toBe('1');
  });

  it('keeps a request under a megabyte, but sends a larger report by itself', async () => {
    const outbox = freshOutbox();
    const quote = 'x'.repeat(100_000);
    for (let i = 0; i < 12; i++) await queued(outbox, mine, { verbatim: quote, selector: null });
    const endpoint = fakeEndpoint();
    await world(outbox, me, endpoint.fetch).drain('none');
    expect(endpoint.requests.map((request) => request.ids.length)).toEqual([9, 3]);
  });

  it('P3 sends once in effect when the worker dies between commit and sending', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const endpoint = fakeEndpoint();
    // The first worker dies before its request leaves: nothing ever comes of it.
    void world(outbox, me, never).drain('none');
    await expect.poll(() => states(outbox, [id])).toEqual(['sending']);
    await world(outbox, me, endpoint.fetch).drain('none');
    expect([...endpoint.stored]).toEqual([[id, 1]]);
    expect(await states(outbox, [id])).toEqual(['sent']);
  });

  it('P3 sends once in effect when the worker dies between sending and answer', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const endpoint = fakeEndpoint();
    const lost = world(outbox, me, async (url, init) => (await endpoint.fetch(url, init), await never()), 60_000);
    void lost.drain('none');
    await expect.poll(() => endpoint.stored.size).toBe(1);
    expect(await states(outbox, [id])).toEqual(['sending']);
    await world(outbox, me, endpoint.fetch).drain('none');
    expect([...endpoint.stored]).toEqual([[id, 1]]);
    expect(endpoint.requests).toHaveLength(2);
    expect(await states(outbox, [id])).toEqual(['sent']);
  });

  it('P3 an answer that comes after its worker was given up changes nothing any more', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const late = Promise.withResolvers<Response>();
    const abandoned = world(outbox, me, () => late.promise, 60_000).drain('none');
    await expect.poll(() => states(outbox, [id])).toEqual(['sending']);
    await world(outbox, me, fakeEndpoint().fetch).drain('none');
    await editReport(outbox, id, NOW);
    late.resolve(Response.json({ v: 1, results: [{ id, outcome: 'refused' }], changes: [], cursor: '1', more: false }));
    await abandoned;
    expect(await states(outbox, [id])).toEqual(['draft']);
  });

  it('P3 an edit after a lost answer carries a higher revision and wins', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const endpoint = fakeEndpoint();
    const lossy = world(outbox, me, async (url, init) => (await endpoint.fetch(url, init), error500()));
    await lossy.drain('none');
    const { report } = await editReport(outbox, id, NOW);
    await queueReport(outbox, id, { ...report, problem: { ...report.problem, statement: 'better' } }, mine, NOW);
    await world(outbox, me, endpoint.fetch).drain('soft');
    expect([...endpoint.stored]).toEqual([[id, 2]]);
  });

  it('P4 takes a refused report out and sends the others', async () => {
    const outbox = freshOutbox();
    const ids = await several(outbox, 3);
    const answer = {
      v: 1,
      cursor: '1',
      more: false,
      changes: [],
      results: ids.map((id, i) =>
        i === 1
          ? {
              id,
              outcome: 'refused',
              problem: {
                type: 'x',
                title: 'x',
                status: 422,
                code: 'invalid',
                errors: [{ pointer: '/a', detail: 'b' }],
              },
            }
          : { id, outcome: 'stored' },
      ),
    };
    await world(outbox, me, async () => Response.json(answer)).drain('none');
    expect(await states(outbox, ids)).toEqual(['sent', 'refused', 'sent']);
    expect((await getReport(outbox, ids[1] ?? '')).failure).toEqual({
      code: 'report-refused',
      fields: [{ pointer: '/a', detail: 'b' }],
    });
  });

  it.each([413, 422])(
    'P4 halves a batch that is refused as a whole with %i until one report is left',
    async (status) => {
      const outbox = freshOutbox();
      const ids = await several(outbox, 7);
      const bad = ids[4] ?? '';
      const problem = { type: 'x', title: 'x', status, code: 'x' };
      const endpoint = fakeEndpoint((sent) => (sent.includes(bad) ? Response.json(problem, { status }) : null));
      await world(outbox, me, endpoint.fetch).drain('none');
      expect(await states(outbox, ids)).toEqual(ids.map((id) => (id === bad ? 'refused' : 'sent')));
      expect([...endpoint.stored.keys()]).toEqual(ids.filter((id) => id !== bad));
    },
  );

  it('P4 finds the report that the endpoint stumbles over, and sends all others past it', async () => {
    const outbox = freshOutbox();
    const ids = await several(outbox, 40);
    const poison = [ids[0] ?? '', ids[1] ?? '', ids[17] ?? ''];
    const endpoint = fakeEndpoint((sent) => (sent.some((id) => poison.includes(id)) ? error500() : null));
    const here = world(outbox, me, endpoint.fetch);
    for (let minute = 0; minute < 30; minute++) {
      here.now = after(minute * 60_000);
      await here.drain('none');
    }
    expect([...endpoint.stored.keys()].toSorted()).toEqual(ids.filter((id) => !poison.includes(id)));
    expect(await states(outbox, poison)).toEqual(['waiting', 'waiting', 'waiting']);
    const [late = ''] = await several(outbox, 1);
    await here.drain('soft');
    expect(endpoint.stored.has(late)).toBe(true);
  });

  it('keeps the order while the endpoint is away for a day', async () => {
    const outbox = freshOutbox();
    const ids = await several(outbox, 110);
    let away = true;
    const endpoint = fakeEndpoint(() => {
      if (away) throw new TypeError('network');
      return null;
    });
    const here = world(outbox, me, endpoint.fetch);
    for (let hour = 0; hour < 24; hour += 2) {
      here.now = after(hour * 3_600_000);
      await here.drain(hour % 6 === 0 ? 'soft' : 'none');
    }
    expect(endpoint.requests.length).toBeLessThanOrEqual(12);
    expect(new Set(await states(outbox, ids))).toEqual(new Set(['waiting', 'queued']));
    away = false;
    endpoint.requests.length = 0;
    here.now = after(4 * 24 * 3_600_000);
    await here.drain('none');
    expect(endpoint.requests.flatMap((request) => request.ids)).toEqual(ids);
  });

  it('the back-off survives the worker', async () => {
    const outbox = freshOutbox();
    await several(outbox, 2);
    const endpoint = fakeEndpoint(error500);
    await world(outbox, me, endpoint.fetch).drain('none');
    await world(outbox, me, endpoint.fetch).drain('none');
    expect(endpoint.requests).toHaveLength(1);
    await world(outbox, me, endpoint.fetch).drain('soft');
    expect(endpoint.requests).toHaveLength(2);
    expect((await readMemory(outbox, mine.key)).failures).toBe(2);
  });

  it('a pause that the endpoint asked for is kept even when somebody looks, but not against their word', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const endpoint = fakeEndpoint((_, n) =>
      n === 1 ? new Response('', { status: 429, headers: { 'retry-after': '300' } }) : null,
    );
    const here = world(outbox, me, endpoint.fetch);
    await here.drain('none');
    here.now = after(200_000);
    await here.drain('soft');
    await here.drain('news');
    expect(endpoint.requests).toHaveLength(1);
    await retryReport(outbox, id, mine, here.now);
    await here.drain('hard');
    expect(await states(outbox, [id])).toEqual(['sent']);
  });

  it('what is queued into a pause says why it waits and until when, and keeps its place', async () => {
    const outbox = freshOutbox();
    let busy = true;
    const endpoint = fakeEndpoint(() =>
      busy ? new Response('', { status: 429, headers: { 'retry-after': '300' } }) : null,
    );
    const here = world(outbox, me, endpoint.fetch);
    await here.drain('hard');
    const ids = await several(outbox, 3);
    await here.drain('soft');
    expect(await getReport(outbox, ids[2] ?? '')).toMatchObject({
      state: 'waiting',
      failure: { code: 'endpoint-busy' },
      nextAttemptAt: after(300_000).toISOString(),
      attempts: 0,
    });
    busy = false;
    here.now = after(300_000);
    await here.drain('none');
    expect(endpoint.requests.at(-1)?.ids).toEqual(ids);
  });

  it('P5 sends nothing of another sign-in, before and after leaving and joining elsewhere', async () => {
    const outbox = freshOutbox();
    const old = await several(outbox, 2);
    const other = membershipAt('https://other.example', 'heard_d_other');
    const endpoint = fakeEndpoint();
    const here = world(outbox, other, endpoint.fetch);
    await here.drain('hard');
    expect(await states(outbox, old)).toEqual(['signIn', 'signIn']);
    const { id } = await queued(outbox, { key: keyOf(other), name: 'Other' });
    await here.drain('none');
    expect([...endpoint.stored.keys()]).toEqual([id]);
    expect(
      endpoint.requests.every(
        ({ url, token }) => url.startsWith('https://other.example/') && token === 'Bearer heard_d_other',
      ),
    ).toBe(true);
    here.membership = me;
    await setAside(outbox, mine.key, NOW);
    await signedIn(outbox, mine.key, NOW);
    await here.drain('hard');
    expect(await states(outbox, old)).toEqual(['sent', 'sent']);
  });

  it('P5 stops between two requests when the person leaves meanwhile', async () => {
    const outbox = freshOutbox();
    const ids = await several(outbox, 150);
    const here = world(outbox, me, (url, init) => {
      here.membership = null;
      return endpoint.fetch(url, init);
    });
    const endpoint = fakeEndpoint();
    await here.drain('none');
    expect(endpoint.stored.size).toBe(100);
    await here.drain('none');
    expect(new Set(await states(outbox, ids.slice(100)))).toEqual(new Set(['signIn']));
  });

  it('P5 sends nothing at all without a sign-in', async () => {
    const outbox = freshOutbox();
    const report = reportFor();
    await createReport(outbox, report, null, NOW);
    await queueReport(outbox, report.id, report, null, NOW);
    const endpoint = fakeEndpoint();
    await world(outbox, null, endpoint.fetch).drain('hard');
    expect(endpoint.requests).toEqual([]);
  });

  it('T22 two drains at once send everything once, and what is queued behind the first one’s back follows', async () => {
    const outbox = freshOutbox();
    const ids = await several(outbox, 1);
    const endpoint = fakeEndpoint(async (_, n) => {
      if (n === 1) ids.push(...(await several(outbox, 1)));
      return null;
    });
    const here = world(outbox, me, endpoint.fetch);
    await Promise.all([here.drain('none'), here.drain('none'), here.drain('soft')]);
    const sent = endpoint.requests.flatMap((request) => request.ids);
    expect(sent).toEqual(ids);
  });

  it('T22 does nothing while another context holds the lock', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const endpoint = fakeEndpoint();
    const here = world(outbox, me, endpoint.fetch);
    const locks = oneLock();
    const held = Promise.withResolvers<void>();
    const holder = locks.request('heard-drain', { ifAvailable: true }, () => held.promise);
    await createDrain({ ...here.deps, locks })('hard');
    expect(await states(outbox, [id])).toEqual(['queued']);
    held.resolve();
    await holder;
    await createDrain({ ...here.deps, locks })('hard');
    expect(await states(outbox, [id])).toEqual(['sent']);
  });

  it('hands an exception on instead of throwing, and frees the lock', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const here = world(outbox, me, fakeEndpoint().fetch);
    const broken = createDrain({ ...here.deps, membership: () => Promise.reject(new Error('x')) });
    await broken('hard');
    expect(here.errors).toHaveLength(1);
    await here.drain('none');
    expect(await states(outbox, [id])).toEqual(['sent']);
  });
});

const decision = (status: 'declined' | 'planned') => ({
  id: newId(),
  status,
  reason: 'Other things come first.',
  wouldChange: status === 'declined' ? 'Three more customers.' : null,
  reviewAt: null,
  canonicalId: null,
  safeSentence: null,
  returnsWhen: null,
  decidedBy: { id: newId(), name: 'Pat' },
  decidedAt: NOW.toISOString(),
});

describe('fetching what became of them', () => {
  it('P9 brings the decision to the report, a no included', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const endpoint = fakeEndpoint();
    const problem = { id: newId(), statement: 'Exports' };
    const declined = decision('declined');
    endpoint.changes = [{ reportId: id, revision: 1, receivedAt: NOW.toISOString(), problem, decision: declined }];
    await world(outbox, me, endpoint.fetch).drain('none');
    expect(await getReport(outbox, id)).toMatchObject({
      state: 'sent',
      group: 'answered',
      decision: declined,
      problem,
    });
  });

  it('shows what another device of the member sent, and nothing of strangers', async () => {
    const outbox = freshOutbox();
    const report = reportFor();
    const endpoint = fakeEndpoint();
    const change = { revision: 1, receivedAt: NOW.toISOString(), problem: null, decision: null };
    const unknown = newId();
    endpoint.changes = [
      { reportId: report.id, report, ...change },
      { reportId: unknown, ...change },
    ];
    await world(outbox, me, endpoint.fetch).drain('none');
    expect(await getReport(outbox, report.id)).toMatchObject({ state: 'sent', madeFor: mine.key, report });
    await expect(getReport(outbox, unknown)).rejects.toMatchObject({ failure: { code: 'report-not-found' } });
  });

  it('a correction from another device replaces the report, and goes below one that is being written here', async () => {
    const outbox = freshOutbox();
    const [id = ''] = await several(outbox, 1);
    const endpoint = fakeEndpoint();
    const here = world(outbox, me, endpoint.fetch);
    await here.drain('none');
    const corrected = (revision: number) => ({ ...reportFor(`revision ${revision}`, { id }), revision });
    const change = { reportId: id, receivedAt: NOW.toISOString(), problem: null, decision: null };
    endpoint.changes = [{ ...change, revision: 2, report: corrected(2) }];
    await here.drain('hard');
    expect((await getReport(outbox, id)).report).toMatchObject({ revision: 2, problem: { statement: 'revision 2' } });
    await editReport(outbox, id, NOW);
    endpoint.changes = [{ ...change, revision: 5, report: corrected(5) }];
    await here.drain('hard');
    expect(await getReport(outbox, id)).toMatchObject({
      state: 'draft',
      report: { revision: 6 },
      before: { revision: 5 },
    });
  });

  it('asks on until there is no more, and not for ever when an endpoint does not go on', async () => {
    const outbox = freshOutbox();
    const cursors: string[] = [];
    let last = 3;
    const here = world(outbox, me, async () => {
      cursors.push('x');
      const cursor = String(Math.min(cursors.length, last));
      return Response.json({ v: 1, results: [], changes: [], cursor, more: cursors.length < 3 || last === 1 });
    });
    await here.drain('hard');
    expect(cursors).toHaveLength(3);
    [last, cursors.length] = [1, 0];
    await here.drain('hard');
    expect(cursors).toHaveLength(2);
  });

  it('asks without having anything to send every five minutes, or when they ask for it', async () => {
    const outbox = freshOutbox();
    const endpoint = fakeEndpoint();
    const here = world(outbox, me, endpoint.fetch);
    await here.drain('none');
    await here.drain('none');
    expect(endpoint.requests).toHaveLength(1);
    await here.drain('soft');
    expect(endpoint.requests).toHaveLength(1);
    await here.drain('news');
    expect(endpoint.requests).toHaveLength(2);
    await here.drain('hard');
    expect(endpoint.requests).toHaveLength(3);
    here.now = after(PULL_EVERY_MS);
    await here.drain('none');
    expect(endpoint.requests).toHaveLength(4);
  });
});
