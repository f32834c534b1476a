import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { indexAll } from '../../server/search/indexer.ts';
import { accountCalls } from '../../utils/background/accountCalls.ts';
import { createReport } from '../../utils/outbox/create.ts';
import { keepNews } from '../../utils/outbox/news.ts';
import type { Parts } from '../../utils/background/parts.ts';
import type { AccountRead } from '../../utils/record/capture.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { type Membership, membershipKey } from '../../utils/record/join.ts';
import { post, TIMEOUT_MS } from '../../utils/sync/client.ts';
import { createNews } from '../../utils/workspace/news.ts';
import { PUBLIC_URL, startWorld, type World } from '../server/world.ts';
import { newsOf } from '../support/news.ts';
import { freshOutbox } from '../support/outbox.ts';
import { draftFor, NOW, reportFor } from '../support/reports.ts';

const KNOWN = { name: 'Northwind Traders', domains: ['northwind.example'], externalIds: ['001A'] };
/** The same customer as a page shows it: with a name of its own, and an id that nobody told. */
const READ: AccountRead = { name: 'NW (Secret Project)', domains: ['northwind.example'], externalIds: ['500X'] };
const STRANGER: AccountRead = { name: 'Fabrikam', domains: ['fabrikam.example'], externalIds: [] };

let server: World;
beforeEach(async () => {
  fakeBrowser.reset();
  server = await startWorld();
});
afterEach(() => server.stop());

const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof HeardError ? error.failure.code : 'no failure of ours'),
  );

const refusal = (status: number) => () => {
  const body = { type: 'about:blank', title: 'No', status, code: 'not-found' };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
};

/** A seller's browser that learnt of a customer, over the real endpoint in this process. */
async function setUp() {
  const { joined } = await server.join('seller', { name: 'Sam' });
  const colleague = await server.join('seller', { name: 'Col' });
  const pm = await server.join('pm');
  const report = { ...reportFor('Exports stop'), account: { ...KNOWN, origins: {} } };
  await colleague.sync([report]);
  await indexAll(server.store, () => {});
  await pm.post('/v1/problems', { reportId: report.id });
  const state = {
    present: { ...joined, endpoint: PUBLIC_URL } as Membership | null,
    time: 0,
    asked: [] as Promise<string>[],
    answer: (url: string, init: RequestInit): Response | Promise<Response> =>
      server.app.request(url.slice(PUBLIC_URL.length), init),
  };
  const outbox = freshOutbox();
  const owner = membershipKey({ ...joined, endpoint: PUBLIC_URL });
  await keepNews(outbox, owner, { ...newsOf({ accounts: [KNOWN] }), redact: [], sites: null });
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    const body = new Blob([init.body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip'));
    state.asked.push(new Response(body).text());
    return await state.answer(url, init);
  };
  const membership = async () => state.present;
  const parts: Pick<Parts, 'outbox' | 'membership' | 'news' | 'now' | 'signIn' | 'post'> = {
    outbox,
    membership,
    news: createNews({ outbox, membership, version: '0.1.0' }),
    now: () => new Date(state.time),
    signIn: { read: membership, write: async () => {}, forget: async () => {} },
    post: (request) => post(request, send),
  };
  const calls = accountCalls(parts as Parts);
  const told = async (account = READ) => (await calls['account.problems']({ account })).told;
  return { state, told, calls, outbox, owner, asked: () => Promise.all(state.asked) };
}

describe('what colleagues heard at a customer', () => {
  it('P8 is asked for with the account as the endpoint told it, and nothing of the page', async () => {
    const { told, asked } = await setUp();
    expect((await told())?.problems).toMatchObject([{ statement: 'Exports stop', reports: 1, own: 0 }]);
    expect((await asked()).map((body) => JSON.parse(body))).toEqual([KNOWN]);
  });

  it('P8 is not asked for of a customer that the workspace does not know, nor before joining', async () => {
    const { state, told, asked } = await setUp();
    expect(await told(STRANGER)).toBeNull();
    expect(await told({ ...READ, domains: [], name: 'northwind' })).toBeNull();
    state.present = null;
    expect(await told()).toBeNull();
    expect(await asked()).toEqual([]);
  });

  it('one’s own reports are found by every mark that the workspace knows the customer by', async () => {
    const { calls, outbox, owner } = await setUp();
    const account = { name: null, domains: [], externalIds: ['001A'], origins: {} };
    await createReport(outbox, { ...draftFor(), account }, { key: owner, name: 'Acme' }, NOW);
    const here = async (read: AccountRead) => (await calls['account.reports']({ account: read, limit: 5 })).total;
    expect([await here(READ), await here(STRANGER)]).toEqual([1, 0]);
  });

  it('is kept for two minutes, for the account and the sign-in that asked', async () => {
    const { state, told, asked } = await setUp();
    await Promise.all([told(), told()]);
    state.time = 119_999;
    await told();
    expect(await asked()).toHaveLength(1);
    state.time = 120_000;
    await told();
    expect(await asked()).toHaveLength(2);
    const other = await server.join('seller', { name: 'Kim', workspace: 'Other' });
    state.present = { ...other.joined, endpoint: PUBLIC_URL };
    expect(await told()).toBeNull();
  });

  it('P2 a failure says what happened, and is not kept', async () => {
    const { state, told } = await setUp();
    const { answer } = state;
    const faults: [string, typeof answer][] = [
      ['colleagues-not-fetched', () => Promise.reject(new TypeError('offline'))],
      ['colleagues-not-told', refusal(404)],
      ['sign-in-again', refusal(401)],
      ['colleagues-not-fetched', refusal(503)],
      ['colleagues-not-fetched', () => new Response('<h1>Hotel</h1>', { status: 404 })],
      ['colleagues-not-fetched', () => new Response('{"problems": 7}')],
    ];
    for (const [code, fault] of faults) {
      state.answer = fault;
      expect(await codeOf(told())).toBe(code);
    }
    state.answer = answer;
    expect((await told())?.problems).toHaveLength(1);
  });

  it('P5 what arrives after the workspace was left goes to nobody', async () => {
    const { state, told } = await setUp();
    const { answer } = state;
    state.answer = (...sent) => {
      state.present = null;
      return answer(...sent);
    };
    expect(await codeOf(told())).toBe('colleagues-not-fetched');
  });

  it('is given up after six seconds: somebody looks out for it', async () => {
    const waits: number[] = [];
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      waits.push(ms);
      return AbortSignal.abort();
    });
    await post({ url: PUBLIC_URL, body: {}, waitMs: 6_000 }, () => Promise.reject(new Error('aborted')));
    await post({ url: PUBLIC_URL, body: {} }, () => Promise.reject(new Error('aborted')));
    expect(waits).toEqual([6_000, TIMEOUT_MS]);
    timeout.mockRestore();
  });
});
