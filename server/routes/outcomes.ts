import { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  DealOutcome,
  type OutcomeList,
  type OutcomeResult,
  OutcomesInput,
  type OutcomesReply,
} from '../../utils/record/outcome.ts';
import { Line } from '../../utils/record/primitives.ts';
import { fieldErrors } from '../../utils/record/problemDetails.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { pageLimit } from '../http/pages.ts';
import { calibrate } from '../problems/calibration/calibration.ts';

/** `opportunity`: only what was said of this deal. */
const ListQuery = z.object({ opportunity: z.optional(Line), limit: pageLimit(50) });

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
    const sent = parsed(OutcomesInput, await readJson(c)).outcomes.map((one) => DealOutcome.safeParse(one));
    const sound = sent.flatMap(({ data }) => data ?? []);
    const at = clock().toISOString();
    const kept = (
      await store.storeOutcomes({ workspaceId: workspace.id, outcomes: sound, by: member.id, at })
    ).values();
    const results = sent.map(({ error }): OutcomeResult =>
      error ? { result: 'refused', errors: fieldErrors(error) } : { result: kept.next().value ?? 'unchanged' },
    );
    return c.json({ results } satisfies OutcomesReply);
  })
  .get('/v1/me/calibration', signedIn, async (c) => {
    const { workspace, member } = c.var.signedIn;
    const { claimsOf } = await c.var.deps.rankings.of(workspace.id);
    return c.json(calibrate(claimsOf(member.id)));
  });
