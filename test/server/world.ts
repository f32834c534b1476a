import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { createApp, type AppOptions } from '../../server/app.ts';
import { createRankings } from '../../server/ranking/current.ts';
import { createInvite } from '../../server/invite.ts';
import type { Facts } from '../../server/log.ts';
import { openStore } from '../../server/store/open.ts';
import { JoinReply, type Role } from '../../utils/record/join.ts';
import { SyncReply } from '../../utils/record/sync.ts';

export const PUBLIC_URL = 'https://heard.acme.example';

/** A person with a token, as an HTTP client. */
export interface Caller {
  joined: z.infer<typeof JoinReply>;
  get(path: string): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
  del(path: string): Promise<Response>;
  /** A sync that has to succeed, parsed. */
  sync(reports: unknown[], cursor?: string | null): Promise<z.infer<typeof SyncReply>>;
}

/** An endpoint in this process on a fresh SQLite store, with a clock that only moves when told to. */
export async function startWorld(options: Partial<AppOptions> = {}) {
  const dataDir = mkdtempSync(resolve(tmpdir(), 'heard-server-'));
  const store = await openStore({ dataDir });
  const time = { now: Date.parse('2026-05-14T09:15:00Z') };
  const clock = () => new Date(time.now);
  const logged: { event: string; facts: Facts }[] = [];
  const app = createApp({
    store,
    clock,
    publicUrl: PUBLIC_URL,
    inboxDir: resolve(dataDir, 'inbox'),
    log: (event, facts = {}) => logged.push({ event, facts }),
    addressOf: (c) => c.req.header('x-test-address') ?? 'here',
    // Whatever the machine is busy with, what is told is of now.
    rankings: createRankings(store, clock, { momentMs: 60_000 }),
    ...options,
  });
  const ask = async (path: string, init: RequestInit = {}) => app.request(path, init);
  const send =
    (method: 'POST' | 'PUT') =>
    (path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
  const post = send('POST');
  const put = send('PUT');
  const invite = (role: Role, more: { workspace?: string; name?: string; email?: string; days?: number } = {}) =>
    createInvite(store, { workspace: 'Acme', role, publicUrl: PUBLIC_URL, clock, ...more });

  async function join(role: Role, more: Parameters<typeof invite>[1] = {}): Promise<Caller> {
    const code = new URL(await invite(role, more)).hash.slice(1);
    const reply = await post('/v1/join', { code, device: 'Test' }, { 'x-test-address': code });
    const joined = JoinReply.parse(await reply.json());
    const authorization = `Bearer ${joined.token}`;
    const sent: Caller['post'] = (path, body, headers) => post(path, body, { authorization, ...headers });
    const sync: Caller['sync'] = async (reports, cursor = null) =>
      SyncReply.parse(await (await sent('/v1/sync', { v: 1, cursor, reports })).json());
    return {
      joined,
      get: (path) => ask(path, { headers: { authorization } }),
      post: sent,
      put: (path, body) => put(path, body, { authorization }),
      del: (path) => ask(path, { method: 'DELETE', headers: { authorization } }),
      sync,
    };
  }
  const stop = async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, store, time, logged, dataDir, ask, post, invite, join, stop };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
