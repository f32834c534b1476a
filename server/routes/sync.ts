import { Hono } from 'hono';
import * as z from 'zod/mini';
import { SyncRequest, type SyncReply } from '../../utils/record/sync.ts';
import { asksFor } from '../asks/asksFor.ts';
import { takeAnswers } from '../asks/takeAnswers.ts';
import { signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { fromCursor, toCursor } from '../sync/cursor.ts';
import { receive } from '../sync/receive.ts';
import { receiveSeen } from '../sync/seen.ts';

const OtherVersion = z.object({ v: z.number().check(z.refine((v) => v !== 1)) });
const Counted = z.object({ reports: z.array(z.unknown()) });

async function request(c: EndpointContext): Promise<SyncRequest> {
  const body = await readJson(c);
  if (OtherVersion.safeParse(body).success) throw new HttpProblem('version-unsupported', { detail: 'Versions: 1.' });
  const counted = Counted.safeParse(body);
  const max = c.var.deps.limits.reports;
  if (counted.success && counted.data.reports.length > max)
    throw new HttpProblem('too-large', { detail: `At most ${max} reports in one request.` });
  return parsed(SyncRequest, body);
}

/** Both ways in one request: see docs/sync.md. */
export const sync = new Hono<Endpoint>().post('/v1/sync', signedIn, async (c) => {
  const { store, clock, limits, newsFor, problemsFor, onStored } = c.var.deps;
  const { workspace, member, deviceId } = c.var.signedIn;
  const { cursor, reports, news: has, asks: knows, answers, seen, ...asked } = await request(c);
  const after = fromCursor(cursor);
  const now = clock().toISOString();
  const results = await receive(store, c.var.signedIn, now, reports);
  const answered = answers && (await takeAnswers(store, c.var.signedIn, now, answers));
  if (results.some((result) => result.outcome === 'stored')) onStored();
  const wanted = { workspaceId: workspace.id, memberId: member.id, deviceId, after, limit: limits.changes };
  const { changes, upTo, more } = await store.changesSince(wanted);
  const news = await newsFor(workspace.id, has);
  const asks = await asksFor(store, c.var.signedIn, knows, now);
  const problems = await problemsFor(workspace.id, asked);
  const taken = seen && { seen: await receiveSeen(store, c.var.signedIn, seen) };
  const told = { ...(news && { news }), ...(asks && { asks }), ...(problems && { problems }) };
  const reply: SyncReply = {
    v: 1,
    results,
    changes,
    cursor: toCursor(upTo),
    more,
    ...told,
    ...(answered && { answered }),
    ...taken,
  };
  return c.json(reply);
});
