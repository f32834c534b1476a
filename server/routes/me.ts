import { Hono } from 'hono';
import type { Me } from '../../utils/record/me.ts';
import { signedIn } from '../auth/signedIn.ts';
import type { Endpoint } from '../http/context.ts';
import { mine } from '../problems/mine/mine.ts';
import { yearBefore } from '../problems/mine/months.ts';

/** Problems told one by one. */
const SHOWN = 30;

/** What the caller reported and what it moved. There is no address that asks for somebody else's (P12). */
export const me = new Hono<Endpoint>().get('/v1/me', signedIn, async (c) => {
  const { store, clock, rankings } = c.var.deps;
  const { workspace, member } = c.var.signedIn;
  const at = clock().toISOString();
  const own = { workspaceId: workspace.id, memberId: member.id, since: yearBefore(at), limit: SHOWN };
  // Counted first: what the ranking reads after a start would keep the counts waiting.
  const counts = await store.ownCounts(own);
  const current = await rankings.soon(workspace.id);
  return c.json(mine(counts, current?.claimsOf(member.id) ?? null, at) satisfies Me);
});
