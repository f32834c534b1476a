import { gunzipSync } from 'node:zlib';
import { vi } from 'vitest';
import { type Fetch, post } from '../../utils/sync/client.ts';
import type { SyncDeps } from '../../utils/sync/deps.ts';
import { createDrain, type Drain } from '../../utils/sync/drain.ts';
import { newId } from '../../utils/record/id.ts';
import { type Membership, membershipKey } from '../../utils/record/join.ts';
import type { Change, SyncResult } from '../../utils/record/sync.ts';
import type { Outbox } from '../../utils/outbox/database.ts';
import { NOW } from './reports.ts';

export function membershipAt(endpoint: string, token = 'heard_d_test'): Membership {
  return {
    endpoint,
    token,
    workspace: { id: newId(), name: 'Acme' },
    member: { id: newId(), name: 'Sam', email: null, role: 'seller' },
    ownDomains: [],
  };
}

/** One lock as the browser has it: free or taken. A worker that dies frees it: give the next drain a new one. */
export function oneLock(): Pick<LockManager, 'request'> {
  let taken = false;
  const request = async (_name: string, _options: unknown, work: (lock: unknown) => Promise<unknown>) => {
    if (taken) return await work(null);
    taken = true;
    try {
      return await work({});
    } finally {
      taken = false;
    }
  };
  return { request: vi.fn<typeof request>(request) as unknown as LockManager['request'] };
}

export interface World {
  readonly drain: Drain;
  readonly deps: SyncDeps;
  membership: Membership | null;
  now: Date;
  readonly errors: unknown[];
}

/** A drain over this outbox and this network, with a clock that a test turns. */
export function world(outbox: Outbox, membership: Membership | null, send: Fetch, timeoutMs = 200): World {
  const errors: unknown[] = [];
  const state = { membership, now: NOW };
  const deps: SyncDeps = {
    outbox,
    post: (request) => post(request, send, timeoutMs),
    membership: async () => state.membership,
    now: () => state.now,
    random: () => 0.999,
    locks: oneLock(),
    onProgress: () => {},
    onError: (error) => errors.push(error),
  };
  return Object.assign(state, { drain: createDrain(deps), deps, errors });
}

export const keyOf = membershipKey;

/** What an endpoint got, with its own words on what it does to each report. */
export interface FakeEndpoint {
  readonly fetch: Fetch;
  readonly requests: {
    ids: string[];
    cursor: string | null;
    token: string;
    url: string;
    news: string | null | undefined;
    asks: string | null | undefined;
    problems: string | null | undefined;
    problemsDelta: boolean | undefined;
    answers: { id: string; text: string }[] | undefined;
    seen: unknown;
  }[];
  /** By id: the highest revision that arrived. */
  readonly stored: Map<string, number>;
  changes: Change[];
  /** The workspace's news, told whenever they are asked for. */
  news: unknown;
  /** What is asked of the member, told whenever it is asked for. */
  asks: unknown;
  /** The list of problems, or what is different in it, told whenever it is asked for. */
  problems: unknown;
  /** What it says of the answers it got; all stored as a rule. */
  answered: (ids: string[]) => unknown;
  /** Whether it knows of decisions that were seen. */
  takesSeen: boolean;
}

type Sent = {
  cursor: string | null;
  news?: string | null;
  asks?: string | null;
  problems?: string | null;
  problemsDelta?: boolean;
  answers?: { id: string; text: string }[];
  seen?: unknown;
  reports: { id: string; revision: number }[];
};

/**
 * An endpoint in memory that keeps the rules of the sync: the id is the key, the higher revision wins. `before` may
 * answer in its place, or throw as a network does.
 */
export function fakeEndpoint(
  before: (ids: string[], n: number, answers: string[]) => Response | null | Promise<Response | null> = () => null,
): FakeEndpoint {
  const endpoint: FakeEndpoint = {
    requests: [],
    stored: new Map(),
    changes: [],
    news: undefined,
    asks: undefined,
    problems: undefined,
    answered: (ids) => ids.map((id) => ({ id, outcome: 'stored' })),
    takesSeen: true,
    fetch: async (url, init) => {
      const sent: Sent = JSON.parse(gunzipSync(Buffer.from(init.body as ArrayBuffer)).toString());
      const ids = sent.reports.map(({ id }) => id);
      const token = new Headers(init.headers).get('authorization') ?? '';
      endpoint.requests.push({
        ids,
        cursor: sent.cursor,
        token,
        url,
        news: sent.news,
        asks: sent.asks,
        problems: sent.problems,
        problemsDelta: sent.problemsDelta,
        answers: sent.answers,
        seen: sent.seen,
      });
      const instead = await before(ids, endpoint.requests.length, sent.answers?.map(({ id }) => id) ?? []);
      if (instead) return instead;
      const results = sent.reports.map(({ id, revision }): SyncResult => ({
        id,
        outcome: store(endpoint.stored, id, revision),
      }));
      const asks = sent.asks === undefined ? undefined : endpoint.asks;
      const answered = sent.answers && endpoint.answered(sent.answers.map(({ id }) => id));
      const news = sent.news === undefined ? undefined : endpoint.news;
      return Response.json({
        v: 1,
        results,
        changes: endpoint.changes,
        cursor: '1',
        more: false,
        news,
        asks,
        problems: sent.problems === undefined ? undefined : endpoint.problems,
        answered,
        ...(endpoint.takesSeen && { seen: sent.seen }),
      });
    },
  };
  return endpoint;
}

function store(stored: Map<string, number>, id: string, revision: number): SyncResult['outcome'] {
  const there = stored.get(id) ?? 0;
  if (revision === there) return 'unchanged';
  if (revision < there) return 'superseded';
  stored.set(id, revision);
  return 'stored';
}
