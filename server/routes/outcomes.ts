import { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  DealTold,
  MatchesInput,
  type OutcomeList,
  type OutcomeMatches,
  type OutcomeResult,
  OutcomesInput,
  type OutcomesReply,
} from '../../utils/record/outcome.ts';
import type { OutcomeImportList, OutcomesRedone } from '../../utils/record/outcomeImport.ts';
import { Id, Line } from '../../utils/record/primitives.ts';
import { fieldErrors } from '../../utils/record/problemDetails.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pageLimit } from '../http/pages.ts';
import { calibrate } from '../problems/calibration/calibration.ts';
import { crmId } from '../problems/ranking/crmDeal.ts';
import type { ImportToUndo } from '../store/outcomes.ts';

/** `opportunity`: only what was said of this deal. */
const ListQuery = z.object({ opportunity: z.optional(Line), limit: pageLimit(50) });

const ImportsQuery = z.object({ limit: pageLimit(50) });
/** Imports that are listed after one was undone or brought back: as many as without being asked for more. */
const UNDONE_LIST = 50;
const GONE_BY = 'Bring the import back first, or import the file again under another id.';

/** The import that an address names, with who undoes it or brings it back. */
function importIn(c: EndpointContext): ImportToUndo {
  const { workspace, member } = c.var.signedIn;
  const id = Id.safeParse(c.req.param('id'));
  if (!id.success) throw new HttpProblem('not-found');
  return { workspaceId: workspace.id, id: id.data, by: member.id, at: c.var.deps.clock().toISOString() };
}

/** Of the deals that are told open, those that count as ended until now, as the store knows them. */
async function endedOf(c: EndpointContext, told: readonly DealTold[]): Promise<ReadonlySet<string>> {
  const open = told.flatMap(({ result, opportunityId }) => (result === 'open' ? [opportunityId] : []));
  if (open.length === 0) return new Set();
  const { matchesOf } = await c.var.deps.rankings.of(c.var.signedIn.workspace.id);
  const { ended } = matchesOf(open);
  return new Set(open.filter((_, place) => ended[place]).map(crmId));
}

/** What became of deals, as the CRM says; and for a seller alone, how the own claims compare with it. */
export const outcomes = new Hono<Endpoint>()
  .get('/v1/outcomes', signedIn, only('pm', 'admin'), async (c) => {
    const { opportunity = null, limit } = parsed(ListQuery, c.req.query());
    const said = await c.var.deps.store.outcomesSaid(c.var.signedIn.workspace.id, opportunity, limit);
    return c.json({ outcomes: said } satisfies OutcomeList);
  })
  .post('/v1/outcomes', signedIn, only('pm', 'admin'), async (c) => {
    const { store, clock } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const { import: source, outcomes: all } = parsed(OutcomesInput, await readJson(c));
    const sent = all.map((one) => DealTold.safeParse(one));
    const sound = sent.flatMap(({ data }) => data ?? []);
    const ended = await endedOf(c, sound);
    const at = clock().toISOString();
    const told = await store.storeOutcomes({
      workspaceId: workspace.id,
      outcomes: sound,
      ended,
      source,
      by: member.id,
      at,
    });
    if (told === 'undone') throw new HttpProblem('undone-already', { detail: GONE_BY });
    const kept = told.values();
    const results = sent.map(({ error }): OutcomeResult =>
      error ? { result: 'refused', errors: fieldErrors(error) } : { result: kept.next().value ?? 'unchanged' },
    );
    return c.json({ results } satisfies OutcomesReply);
  })
  .post('/v1/outcomes/matches', signedIn, only('pm', 'admin'), async (c) => {
    const { opportunityIds } = parsed(MatchesInput, await readJson(c));
    const { matchesOf } = await c.var.deps.rankings.of(c.var.signedIn.workspace.id);
    return c.json(matchesOf(opportunityIds) satisfies OutcomeMatches);
  })
  .get('/v1/outcomes/imports', signedIn, only('pm', 'admin'), async (c) => {
    const { limit } = parsed(ImportsQuery, c.req.query());
    const imports = await c.var.deps.store.outcomeImports(c.var.signedIn.workspace.id, limit);
    return c.json({ imports } satisfies OutcomeImportList);
  })
  .post('/v1/outcomes/imports/:id/undo', signedIn, only('pm', 'admin'), async (c) => {
    const { store, log } = c.var.deps;
    const { workspaceId, ...entry } = importIn(c);
    const done = await store.undoOutcomeImport({ workspaceId, ...entry });
    if (done === 'no-import') throw new HttpProblem('not-found');
    if (done === 'undone') throw new HttpProblem('undone-already', { detail: 'There is nothing left to do.' });
    log('outcome import undone', { workspace: workspaceId, by: entry.by, import: entry.id });
    const imports = await store.outcomeImports(workspaceId, UNDONE_LIST);
    return c.json({ imports } satisfies OutcomeImportList);
  })
  .post('/v1/outcomes/imports/:id/redo', signedIn, only('pm', 'admin'), async (c) => {
    const { store, log } = c.var.deps;
    const { workspaceId, ...entry } = importIn(c);
    const done = await store.redoOutcomeImport({ workspaceId, ...entry });
    if (done === 'no-import') throw new HttpProblem('not-found');
    if (done === 'in-force') throw new HttpProblem('already-so', { detail: 'The import is not undone.' });
    log('outcome import redone', { workspace: workspaceId, by: entry.by, import: entry.id });
    const imports = await store.outcomeImports(workspaceId, UNDONE_LIST);
    return c.json({ imports, newer: done.newer } satisfies OutcomesRedone);
  })
  .get('/v1/me/calibration', signedIn, async (c) => {
    const { workspace, member } = c.var.signedIn;
    const { claimsOf } = await c.var.deps.rankings.of(workspace.id);
    return c.json(calibrate(claimsOf(member.id)));
  });
