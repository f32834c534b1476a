import { Hono } from 'hono';
import { signedIn } from '../auth/signedIn.ts';
import type { Endpoint } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { ownOnly, pathId } from '../http/reportAccess.ts';
import { sharedQuotes } from '../quotes/shared.ts';

/** Enough to know a problem by; whoever may read the reports has them all elsewhere. */
const QUOTES = 20;

/** What customers said of a problem, newest first, as far as the workspace lets the reader see it. */
export const quotes = new Hono<Endpoint>().get('/v1/problems/:id/quotes', signedIn, async (c) => {
  const { store } = c.var.deps;
  const { id: workspaceId } = c.var.signedIn.workspace;
  const problemId = pathId(c.req.param('id'));
  const [found] = await store.readProblems(workspaceId, [problemId]);
  if (!found) throw new HttpProblem('not-found');
  const wanted = { workspaceId, creatorId: null, before: null, limit: QUOTES, words: [], problemId };
  const [rule, listed] = await Promise.all([store.quoteRule(workspaceId), store.listReports(wanted)]);
  const reports = listed.map(({ received }) => received);
  return c.json(sharedQuotes(reports, rule, ownOnly(c)));
});
