import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meCalls } from '../../utils/background/meCalls.ts';
import type { Parts } from '../../utils/background/parts.ts';
import { forgetNews } from '../../utils/outbox/news.ts';
import { readMe } from '../../utils/outbox/me.ts';
import type { HeardError } from '../../utils/record/failure.ts';
import { parseEntry } from '../../utils/record/entry.ts';
import { JoinReply, type Membership, membershipKey } from '../../utils/record/join.ts';
import { type Answer, get, post } from '../../utils/sync/client.ts';
import { askEntry } from '../../utils/sync/entry.ts';
import { fetchMe } from '../../utils/sync/me.ts';
import { PUBLIC_URL, startWorld, type World } from '../server/world.ts';
import { freshOutbox } from '../support/outbox.ts';
import { reportFor } from '../support/reports.ts';
import { membershipAt } from '../support/sync.ts';

let server: World;
beforeEach(async () => {
  server = await startWorld();
});
afterEach(() => server.stop());

const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: HeardError) => error.failure.code,
  );

/** A seller's browser over the real endpoint in this process. */
async function setUp() {
  const { joined, sync } = await server.join('seller', { name: 'Sam' });
  await sync([reportFor('Exports stop')]);
  const state = { present: { ...joined, endpoint: PUBLIC_URL } as Membership | null, offline: false };
  const outbox = freshOutbox();
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    if (state.offline) throw new TypeError('offline');
    return await server.app.request(url.slice(PUBLIC_URL.length), init);
  };
  const parts: Pick<Parts, 'outbox' | 'signIn' | 'get' | 'post'> = {
    outbox,
    signIn: { read: async () => state.present, write: async () => {}, forget: async () => {} },
    get: (request) => get(request, send),
    post: (request) => post(request, send),
  };
  return { state, outbox, joined, sync, calls: meCalls(parts as Parts) };
}

describe('the member’s own figures', () => {
  it('are fetched, held, and there offline with the date they were told on', async () => {
    const { state, calls } = await setUp();
    expect((await calls['me.held']({})).me).toBeNull();
    const told = await calls['me.fetch']({});
    expect(told).toMatchObject({ asOf: '2026-05-14T09:15:00.000Z', reported: { waiting: 1 } });
    state.offline = true;
    expect(await codeOf(calls['me.fetch']({}))).toBe('figures-not-fetched');
    const { membership, me } = await calls['me.held']({});
    expect(me).toEqual(told);
    expect(membership).toMatchObject({ member: { name: 'Sam' } });
    expect(JSON.stringify(membership)).not.toContain('heard_d_');
  });

  it('P5 are told to no other sign-in, and to nobody who signed out', async () => {
    const { state, calls } = await setUp();
    await calls['me.fetch']({});
    const other = await server.join('seller', { name: 'Kim' });
    state.present = { ...other.joined, endpoint: PUBLIC_URL };
    expect((await calls['me.held']({})).me).toBeNull();
    state.present = null;
    expect(await calls['me.held']({})).toEqual({ membership: null, me: null });
    expect(await codeOf(calls['me.fetch']({}))).toBe('not-joined');
  });

  it('P5 that arrive after the workspace was left are not kept', async () => {
    const { state, outbox, joined, calls } = await setUp();
    const owner = membershipKey({ ...joined, endpoint: PUBLIC_URL });
    const fetching = calls['me.fetch']({});
    await Promise.resolve();
    state.present = null;
    expect(await codeOf(fetching)).toBe('figures-not-fetched');
    expect(await readMe(outbox, owner)).toBeNull();
  });

  it('are forgotten with all that was told', async () => {
    const { outbox, calls } = await setUp();
    await calls['me.fetch']({});
    await forgetNews(outbox);
    expect((await calls['me.held']({})).me).toBeNull();
  });

  it('that do not parse any more count as none', async () => {
    const { outbox, joined, calls } = await setUp();
    const key = `me ${membershipKey({ ...joined, endpoint: PUBLIC_URL })}`;
    await outbox.write(async (tx) => void (await tx.objectStore('meta').put({ asOf: 'once' }, key)));
    expect((await calls['me.held']({})).me).toBeNull();
  });
});

const problem = (status: number) => ({ type: 'about:blank', title: 'No', status, code: 'no' });
const answered = (status: number, body: unknown): Answer => ({ kind: 'answer', status, retryAfter: null, body });

describe('P13 what an endpoint may answer instead', () => {
  it.each([
    [{ kind: 'silent' } as const, 'figures-not-fetched'],
    [{ kind: 'unreachable' } as const, 'figures-not-fetched'],
    [answered(200, { asOf: 'yesterday' }), 'figures-not-fetched'],
    [answered(200, undefined), 'figures-not-fetched'],
    [answered(500, problem(500)), 'figures-not-fetched'],
    [answered(401, problem(401)), 'sign-in-again'],
    [answered(401, 'a hotel'), 'figures-not-fetched'],
    [answered(404, problem(404)), 'figures-not-told'],
    [answered(404, undefined), 'figures-not-fetched'],
  ])('%j is %s', async (answer, code) => {
    expect(await codeOf(fetchMe(membershipAt('https://heard.example'), async () => answer))).toBe(code);
  });

  it('a revoked sign-in at the real endpoint is told as one', async () => {
    const { state, calls } = await setUp();
    state.present = state.present && { ...state.present, token: `heard_d_${'a'.repeat(43)}` };
    expect(await codeOf(calls['me.fetch']({}))).toBe('sign-in-again');
  });
});

describe('the way into the inbox', () => {
  it('is an address that signs a page in as the same member', async () => {
    const { joined, calls } = await setUp();
    const { link } = await calls['inbox.enter']({ place: 'digest' });
    const entry = parseEntry(link);
    expect(entry).toMatchObject({ memberId: joined.member.id, place: 'digest' });
    expect(link).not.toContain(joined.token);
    const answer = await server.post('/v1/join', { code: entry?.code, device: 'Inbox' });
    expect(JoinReply.parse(await answer.json()).member).toEqual(joined.member);
  });

  it('fails with a sentence: offline, without a sign-in, and with one that is no longer accepted', async () => {
    const { state, calls } = await setUp();
    state.offline = true;
    expect(await codeOf(calls['inbox.enter']({ place: 'digest' }))).toBe('inbox-not-opened');
    state.offline = false;
    const { present } = state;
    state.present = present && { ...present, token: `heard_d_${'a'.repeat(43)}` };
    expect(await codeOf(calls['inbox.enter']({ place: 'digest' }))).toBe('sign-in-again');
    state.present = null;
    expect(await codeOf(calls['inbox.enter']({ place: 'digest' }))).toBe('not-joined');
  });

  it.each([
    [{ kind: 'silent' } as const],
    [answered(404, problem(404))],
    [answered(401, 'a hotel')],
    [answered(201, { code: 7 })],
  ])('P13 %j instead is told as not opened', async (answer) => {
    const asking = askEntry(membershipAt('https://heard.example'), 'digest', async () => answer);
    expect(await codeOf(asking)).toBe('inbox-not-opened');
  });
});
