import { createApp } from '../../../server/app.ts';
import { createInvite } from '../../../server/invite.ts';
import { createRankings } from '../../../server/ranking/current.ts';
import { createFirstPages } from '../../../server/ranking/firstPages.ts';
import type { Store } from '../../../server/store/store.ts';
import { JoinReply, parseInviteLink, type Role } from '../../../utils/record/join.ts';
import { SCALE_NOW } from './reports.ts';

const LIMITS = { requestsPerMinute: 1e9, joinsPerMinute: 1e9 };
const PUBLIC = 'http://endpoint.example';

const clock = () => new Date(SCALE_NOW);
const log = () => {};

/** Asks a page, or sends it something; resolves to the answer's length. `refusal`: a status that is an answer as well. */
export type Ask = (path: string, body?: unknown, refusal?: number) => Promise<number>;

/**
 * An endpoint in this process; `restart` stops it in order, once it has read the reports of the workspace, and starts
 * another on the same store that has nothing in memory yet.
 */
export function startAsker(store: Store, workspaceId: string) {
  const fresh = () => {
    const rankings = createRankings(store, clock);
    const firstPages = createFirstPages({ store, rankings, clock, log });
    const app = createApp({
      rankings,
      firstPages,
      store,
      clock,
      publicUrl: PUBLIC,
      inboxDir: '.',
      limits: LIMITS,
      log,
      addressOf: () => 'here',
    });
    return { app, rankings, firstPages };
  };
  let running = fresh();
  const json = { 'content-type': 'application/json' };
  const read = async () => void (await running.rankings.of(workspaceId));
  return {
    /** Reads the reports of the workspace, or what of them changed. */
    read,
    async restart() {
      await read();
      await running.firstPages.stop();
      running = fresh();
    },
    /** Signs one more browser in: of somebody new, or of the member with this address. */
    async as(role: Role, email?: string): Promise<Ask> {
      const link = await createInvite(store, { workspace: 'Scale', role, email, publicUrl: PUBLIC, clock });
      const sent = JSON.stringify({ code: parseInviteLink(link)?.code, device: 'bench', name: 'Bench' });
      const joined = await running.app.request('/v1/join', { method: 'POST', headers: json, body: sent });
      const { token } = JoinReply.parse(await joined.json());
      const headers = { ...json, authorization: `Bearer ${token}` };
      return async (path, body, refusal) => {
        const what = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
        const answer = await running.app.request(path, what);
        const text = await answer.text();
        if (!answer.ok && answer.status !== refusal) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
        return text.length;
      };
    },
  };
}
