import { Hono } from 'hono';
import { DecisionInput } from '../../utils/record/decision.ts';
import { newId } from '../../utils/record/id.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId, wholeReport } from '../http/reportAccess.ts';

const DECISION_MAX_BYTES = 256 * 1024;
const NO_CANONICAL = { errors: [{ pointer: '/canonicalId', detail: 'must be a problem of this workspace' }] };

/** Appends a decision to the report's problem (P9). The author and the date are the endpoint's to say. */
export const decisions = new Hono<Endpoint>().post(
  '/v1/reports/:id/decisions',
  signedIn,
  only('pm', 'admin'),
  async (c) => {
    const { store, clock } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const id = pathId(c.req.param('id'));
    const input = parsed(DecisionInput, await readJson(c, DECISION_MAX_BYTES));
    const decidedBy = { id: member.id, name: member.name };
    const canonicalId = input.canonicalId?.toLowerCase() ?? null;
    const decision = { id: newId(), ...input, canonicalId, decidedBy, decidedAt: clock().toISOString() };
    const outcome = await store.decide({ workspaceId: workspace.id, reportId: id, problemId: newId(), decision });
    if (outcome === 'no-report') throw new HttpProblem('not-found');
    if (outcome === 'no-canonical') throw new HttpProblem('invalid', NO_CANONICAL);
    return c.json(await wholeReport(c, id), 201);
  },
);
