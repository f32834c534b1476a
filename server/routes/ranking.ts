import { Hono } from 'hono';
import * as z from 'zod/mini';
import { type InputsHistory, InputsInput, type RankedDetail, type Term } from '../../utils/record/ranking.ts';
import type { ReturnedList } from '../../utils/record/returned.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';
import type { Current } from '../ranking/current.ts';
import type { InputsStored } from '../store/ranking.ts';
import { detailFor, pageFor, reportsIn } from '../ranking/forReader.ts';
import { FIRST_PAGE, toDetail, toPage } from '../ranking/page.ts';

const INPUTS_MAX_BYTES = 16 * 1024;
/** Changes of a problem's inputs that are told. */
const CHANGES = 100;

const Place = z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0);

/** `after`, `asideAfter`: the `next` and `asideNext` of the page before; `limit` 1 to 200. */
const RankingQuery = z.object({
  after: Place,
  asideAfter: Place,
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), FIRST_PAGE),
});

/** In seconds: the largest workspace that was measured takes as long as some of these. */
const ASK_AGAIN = { 'retry-after': '2' };

/** The line as it is now. Its first page is kept a moment later, for the next start. */
function told(c: EndpointContext, now: Current | null): Current {
  if (!now) throw new HttpProblem('ranking-not-read', { headers: ASK_AGAIN });
  c.var.deps.firstPages.told(c.var.signedIn.workspace.id);
  return now;
}

/** The same for whoever reads; 503 while the reports of a large workspace are read after a start, which goes on. */
const current = async (c: EndpointContext): Promise<Current> =>
  told(c, await c.var.deps.rankings.promptly(c.var.signedIn.workspace.id));

/** The reports whose customers the caller may see by name; null for all. */
function ownReports(c: EndpointContext, { reportsOf }: Current): ReadonlySet<string> | null {
  const { id, role } = c.var.signedIn.member;
  return role === 'seller' ? reportsOf(id) : null;
}

/** The same of those that these numbers come from, before the reports were read. */
async function ownAmong(c: EndpointContext, terms: readonly Term[]): Promise<ReadonlySet<string> | null> {
  const { workspace, member } = c.var.signedIn;
  if (member.role !== 'seller') return null;
  return new Set(await c.var.deps.store.reportsAmong(workspace.id, member.id, reportsIn(terms)));
}

/**
 * A problem with every number opened; of one that was merged, that of the problem that carries on. 404 for one that is done,
 * or unknown.
 */
async function detailOf(c: EndpointContext, now: Current, id: string): Promise<RankedDetail> {
  const detail = toDetail(now, id);
  if (detail) return detailFor(detail, ownReports(c, now));
  const [problem] = await c.var.deps.store.readProblems(c.var.signedIn.workspace.id, [id]);
  if (!problem) throw new HttpProblem('not-found');
  if (problem.canonicalId === null) throw new HttpProblem('not-in-line');
  return detailOf(c, now, problem.canonicalId);
}

function refusal(outcome: Exclude<InputsStored, 'stored'>): HttpProblem {
  if (outcome === 'unknown') return new HttpProblem('not-found');
  if (outcome === 'outdated') return new HttpProblem('changed-meanwhile');
  const detail = 'says in at least one word why this effort takes the place of the one before';
  return new HttpProblem('invalid', { errors: [{ pointer: '/effortReason', detail }] });
}

/** The line, its numbers opened, what product managers add to them, and what came back by itself. */
export const ranking = new Hono<Endpoint>()
  .get('/v1/ranking', signedIn, async (c) => {
    const part = parsed(RankingQuery, c.req.query());
    const isFirst = part.after === 0 && part.asideAfter === 0 && part.limit === FIRST_PAGE;
    const kept = isFirst ? await c.var.deps.firstPages.page(c.var.signedIn.workspace.id) : null;
    if (kept) return c.json(pageFor(kept, await ownAmong(c, [kept.total, ...kept.beside])));
    const now = await current(c);
    return c.json(pageFor(toPage(now, part), ownReports(c, now)));
  })
  .get('/v1/ranking/:id', signedIn, async (c) => {
    const id = pathId(c.req.param('id'));
    const kept = await c.var.deps.firstPages.place(c.var.signedIn.workspace.id, id);
    if (kept) return c.json(detailFor(kept, await ownAmong(c, [kept.term, ...kept.beside])));
    return c.json(await detailOf(c, await current(c), id));
  })
  .get('/v1/problems/:id/inputs', signedIn, async (c) => {
    const problemId = pathId(c.req.param('id'));
    const changes = await c.var.deps.store.inputsHistory(c.var.signedIn.workspace.id, problemId, CHANGES);
    if (!changes) throw new HttpProblem('not-found');
    return c.json({ changes } satisfies InputsHistory);
  })
  .put('/v1/problems/:id/inputs', signedIn, only('pm', 'admin'), async (c) => {
    const { store, clock, rankings } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const problemId = pathId(c.req.param('id'));
    const inputs = parsed(InputsInput, await readJson(c, INPUTS_MAX_BYTES));
    const at = clock().toISOString();
    const outcome = await store.setInputs({ workspaceId: workspace.id, problemId, inputs, by: member.id, at });
    if (outcome !== 'stored') throw refusal(outcome);
    // What was stored is not answered by a failure: its number is waited for.
    return c.json(await detailOf(c, told(c, await rankings.of(workspace.id)), problemId));
  })
  .get('/v1/returned', signedIn, only('pm', 'admin'), async (c) => {
    const { store } = c.var.deps;
    const problems = await store.returned(c.var.signedIn.workspace.id);
    return c.json({ problems } satisfies ReturnedList);
  });
