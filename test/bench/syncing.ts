import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { JoinReply, parseInviteLink } from '../../utils/record/join.ts';
import type { Report } from '../../utils/record/report.ts';
import { createInvite } from '../../server/invite.ts';
import { listen } from '../../server/listen.ts';
import { openStore } from '../../server/store/open.ts';
import { newFolder, removeFolder } from '../support/folders.ts';
import { startRawEndpoint } from './rawEndpoint.ts';

export const BATCH = 200;
export const PAGE = 500;
export const COUNT = 10_000;

const Answer = z.object({
  changes: z.array(z.unknown()),
  cursor: z.union([z.string(), z.number()]),
  more: z.boolean(),
});

/** Request bodies as the extension sends them: JSON, gzip, in batches. Made before the clock starts. */
export function bodiesOf(reports: readonly Report[]): Buffer<ArrayBuffer>[] {
  const batches = Array.from({ length: Math.ceil(reports.length / BATCH) }, (_, at) =>
    reports.slice(at * BATCH, (at + 1) * BATCH),
  );
  return batches.map((batch) => gzipSync(JSON.stringify({ v: 1, cursor: null, reports: batch })));
}

/** Ours on SQLite and the floor, both over loopback HTTP in this process. */
export async function startEndpoints() {
  const folder = newFolder('bench');
  const store = await openStore({ dataDir: folder });
  const limits = { requestsPerMinute: 1e9, joinsPerMinute: 1e9 };
  const ours = await listen({ store, inboxDir: folder, limits, log: () => {} });
  const raw = await startRawEndpoint(folder, PAGE);
  return {
    ours: ours.url,
    raw,
    /** A token of a new browser of the same seller. */
    async signIn(workspace: string): Promise<string> {
      const link = await createInvite(store, {
        workspace,
        role: 'seller',
        email: 'seller@heard.example',
        publicUrl: ours.url,
      });
      const body = JSON.stringify({ code: parseInviteLink(link)?.code, device: 'bench', name: 'Seller' });
      const headers = { 'content-type': 'application/json' };
      return JoinReply.parse(await (await fetch(`${ours.url}/v1/join`, { method: 'POST', headers, body })).json())
        .token;
    },
    async close() {
      await ours.close();
      await store.close();
      raw.close();
      removeFolder(folder);
    },
  };
}

async function sound(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Sends the bodies one after the other, as one browser does. */
export async function push(url: string, bodies: readonly Buffer<ArrayBuffer>[], token = ''): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', authorization: `Bearer ${token}` };
  for (const body of bodies) await sound(await fetch(url, { method: 'POST', headers, body }));
}

/** Asks until there is no more; resolves to how many changes came. */
export async function pull(ask: (cursor: string | null) => Promise<Response>): Promise<number> {
  let cursor: string | null = null;
  let count = 0;
  for (let more = true; more;) {
    const answer: z.infer<typeof Answer> = Answer.parse(await sound(await ask(cursor)));
    count += answer.changes.length;
    cursor = String(answer.cursor);
    more = answer.more;
  }
  return count;
}

/** One page of changes from ours. */
export const askOurs =
  (url: string, token: string) =>
  (cursor: string | null): Promise<Response> =>
    fetch(`${url}/v1/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ v: 1, cursor, reports: [] }),
    });
