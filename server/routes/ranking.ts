import { Hono } from 'hono';
import * as z from 'zod/mini';
import { ProblemInputs, type RankingPage } from '../../utils/record/ranking.ts';
import type { ReturnedList } from '../../utils/record/returned.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';
import type { Current } from '../ranking/current.ts';
import { FIRST_PAGE, firstPage } from '../ranking/firstPage.ts';
import { detailFor, pageFor } from '../ranking/forReader.ts';
import { toPage } from '../ranking/page.ts';

const INPUTS_MAX_BYTES = 16 * 1024;

/** `after`: the `next` of the page before; `limit` 1 to 200. */
const RankingQuery = z.object({
  after: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), FIRST_PAGE),
});

const current = (c: EndpointContext): Promise<Current> => c.var.deps.rankings.of(c.var.signedIn.workspace.id);

/** The reports whose customers the caller may see by name; null for all. */
function ownReports(c: EndpointContext, { reportsOf }: Current): ReadonlySet<string> | null {
  const { id, role } = c.var.signedIn.member;
  return role === 'seller' ? reportsOf(id) : null;
}

/** The page that everybody sees first. */
async function first(c: EndpointContext): Promise<RankingPage> {
  const { workspace, member } = c.var.signedIn;
  const page = await firstPage(c.var.deps, workspace.id);
  if (member.role !== 'seller') return page;
  return pageFor(page, new Set(await c.var.deps.store.reportIdsOf(workspace.id, member.id)));
}

/** A problem of the line with every number opened; 404 for one that is in none. */
async function detailOf(c: EndpointContext, id: string) {
  const now = await current(c);
  const detail = now.ranking.detail(id);
  if (!detail) throw new HttpProblem('not-found');
  return detailFor(detail, ownReports(c, now));
}

/** The line, its numbers opened, what product managers add to them, and what came back by itself. */
export const ranking = new Hono<Endpoint>()
  .get('/v1/ranking', signedIn, async (c) => {
    const { after, limit } = parsed(RankingQuery, c.req.query());
    if (after === 0 && limit === FIRST_PAGE) return c.json(await first(c));
    const now = await current(c);
    return c.json(pageFor(toPage(now, after, limit), ownReports(c, now)));
  })
  .get('/v1/ranking/:id', signedIn, async (c) => c.json(await detailOf(c, pathId(c.req.param('id')))))
  .put('/v1/problems/:id/inputs', signedIn, only('pm', 'admin'), async (c) => {
    const { store, clock } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const problemId = pathId(c.req.param('id'));
    const inputs = parsed(ProblemInputs, await readJson(c, INPUTS_MAX_BYTES));
    const at = clock().toISOString();
    const kept = await store.setInputs({ workspaceId: workspace.id, problemId, inputs, by: member.id, at });
    if (!kept) throw new HttpProblem('not-found');
    return c.json(await detailOf(c, problemId));
  })
  .get('/v1/returned', signedIn, only('pm', 'admin'), async (c) => {
    const { store } = c.var.deps;
    const problems = await store.returned(c.var.signedIn.workspace.id);
    return c.json({ problems } satisfies ReturnedList);
  });
