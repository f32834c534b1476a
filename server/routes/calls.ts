import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { CallList, OfferedCall } from '../../utils/record/call.ts';
import { Id } from '../../utils/record/primitives.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { invitation } from '../calls/invitation.ts';
import { toOffered } from '../calls/view.ts';
import { parsed } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';
import type { KeptCall } from '../store/calls.ts';

/** Calls in the list; whoever looks further ahead finds them on their problems. */
const LISTED = 200;
const ListQuery = z.object({ problem: z.optional(Id) });
const REFUSED = { 'no-call': 'call-gone', over: 'call-over', full: 'call-full' } as const;

/** What every answer here begins with: whose workspace, who, which report, when. */
function here(c: EndpointContext) {
  const { workspace, member } = c.var.signedIn;
  const { store, clock } = c.var.deps;
  return { store, workspaceId: workspace.id, memberId: member.id, now: clock(), at: clock().toISOString() };
}

async function list(c: EndpointContext): Promise<CallList> {
  const { store, workspaceId, memberId, at } = here(c);
  const { problem } = parsed(ListQuery, c.req.query());
  const problemId = problem?.toLowerCase() ?? null;
  const found = await store.offeredCalls({ workspaceId, memberId, at, problemId, limit: LISTED });
  return { calls: found.map(toOffered) };
}

async function callAt(c: EndpointContext): Promise<KeptCall> {
  const { store, workspaceId } = here(c);
  const found = await store.readCall(workspaceId, pathId(c.req.param('id') ?? ''));
  if (!found) throw new HttpProblem('not-found');
  return found;
}

async function takeSeat(c: EndpointContext): Promise<OfferedCall> {
  const { store, workspaceId, memberId, at } = here(c);
  const reportId = pathId(c.req.param('id') ?? '');
  const verdict = await store.takeSeat({ workspaceId, reportId, memberId, at });
  if (verdict !== 'taken') throw new HttpProblem(REFUSED[verdict]);
  return toOffered(await callAt(c));
}

async function giveSeatBack(c: EndpointContext): Promise<OfferedCall> {
  const { store, workspaceId, memberId } = here(c);
  const { reportId } = await callAt(c);
  await store.giveSeatBack(workspaceId, reportId, memberId);
  return toOffered(await callAt(c));
}

async function invite(c: EndpointContext): Promise<Response> {
  const { memberId, now } = here(c);
  const call = await callAt(c);
  if (!call.taken.some(({ id }) => id === memberId)) throw new HttpProblem('seat-first');
  return c.body(invitation(call, c.var.deps.publicUrl, now), 200, {
    'content-type': `text/calendar; charset=utf-8; method=${call.withdrawn ? 'CANCEL' : 'PUBLISH'}`,
    'content-disposition': 'attachment; filename="customer-call.ics"',
  });
}

/** Calls with customers that sellers offer: listed, a seat taken and given back, and put into a calendar. */
export const calls = new Hono<Endpoint>()
  .get('/v1/calls', signedIn, only('pm', 'admin'), async (c) => c.json(await list(c)))
  .put('/v1/calls/:id/seat', signedIn, only('pm', 'admin'), async (c) => c.json(await takeSeat(c)))
  .delete('/v1/calls/:id/seat', signedIn, only('pm', 'admin'), async (c) => c.json(await giveSeatBack(c)))
  .get('/v1/calls/:id/invite.ics', signedIn, only('pm', 'admin'), async (c) => invite(c));
