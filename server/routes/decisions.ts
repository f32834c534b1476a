import { Hono } from 'hono';
import { DecisionInput, type DecisionReply, type Reaches } from '../../utils/record/decision.ts';
import { newId } from '../../utils/record/id.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId, wholeReport } from '../http/reportAccess.ts';
import type { DecideOutcome, DecisionToStore } from '../store/decisions.ts';

const DECISION_MAX_BYTES = 256 * 1024;
const NO_CANONICAL = {
  errors: [
    {
      pointer: '/canonicalId',
      detail: 'must be another problem of this workspace, which was not merged into this one',
    },
  ],
};

const OUTDATED = { detail: 'Another decision was made on it since you opened it; read that one first.' };

const SOURCE = { detail: 'Merge the other one into this one, so that what its sellers were told holds on.' };

const ELSEWHERE = { detail: 'Look at the problem that it is on now, and decide on that one.' };

type Sent = Pick<DecisionToStore, 'decision' | 'basedOn' | 'seenOn'>;

/** The decision in the body. The author and the date are the endpoint's to say. */
async function sentDecision(c: EndpointContext): Promise<Sent> {
  const { member } = c.var.signedIn;
  const { id, basedOn, seenOn, ...input } = parsed(DecisionInput, await readJson(c, DECISION_MAX_BYTES));
  const decision = {
    ...input,
    id: id?.toLowerCase() ?? newId(),
    canonicalId: input.canonicalId?.toLowerCase() ?? null,
    decidedBy: { id: member.id, name: member.name },
    decidedAt: c.var.deps.clock().toISOString(),
  };
  return {
    decision,
    basedOn: basedOn?.toLowerCase() ?? basedOn,
    seenOn: seenOn?.toLowerCase() ?? seenOn,
  };
}

/** The answer to an outcome; the returner is told, since what would change it may be true already. */
function settle(c: EndpointContext, outcome: DecideOutcome): void {
  if (outcome === 'no-report' || outcome === 'no-problem') throw new HttpProblem('not-found');
  if (outcome === 'no-canonical') throw new HttpProblem('invalid', NO_CANONICAL);
  if (outcome === 'decided-source') throw new HttpProblem('decided-source', SOURCE);
  if (outcome === 'merged') throw new HttpProblem('merged-already');
  if (outcome === 'outdated') throw new HttpProblem('changed-meanwhile', OUTDATED);
  if (outcome === 'elsewhere') throw new HttpProblem('moved-since', ELSEWHERE);
  if (outcome === 'not-after') throw new HttpProblem('not-after');
  if (outcome === 'conflict') throw new HttpProblem('decision-conflict');
  c.var.deps.onStored();
}

/** What holds on the problem, and every decision on it; 404 where it is not there or another workspace's (P12). */
async function replyOn(c: EndpointContext, problemId: string, reaches: Reaches): Promise<DecisionReply> {
  const { store } = c.var.deps;
  const workspaceId = c.var.signedIn.workspace.id;
  const [found] = await store.readProblems(workspaceId, [problemId]);
  if (!found) throw new HttpProblem('not-found');
  return { decision: found.decision, history: await store.history(workspaceId, problemId), reaches };
}

/** Appends a decision to a problem, or to the problem of a report (P9). */
export const decisions = new Hono<Endpoint>()
  .post('/v1/reports/:id/decisions', signedIn, only('pm', 'admin'), async (c) => {
    const { store } = c.var.deps;
    const workspaceId = c.var.signedIn.workspace.id;
    const id = pathId(c.req.param('id'));
    const sent = await sentDecision(c);
    settle(c, await store.decide({ workspaceId, reportId: id, problemId: newId(), ...sent }));
    return c.json(await wholeReport(c, id), 201);
  })
  // Sellers too: what was decided, and why, is no black box to whoever did not report it.
  .get('/v1/problems/:id/decisions', signedIn, async (c) => {
    const { store } = c.var.deps;
    const workspaceId = c.var.signedIn.workspace.id;
    const problemId = pathId(c.req.param('id'));
    const reaches = await store.reaches(workspaceId, problemId);
    return c.json(await replyOn(c, problemId, reaches));
  })
  .post('/v1/problems/:id/decisions', signedIn, only('pm', 'admin'), async (c) => {
    const { store } = c.var.deps;
    const workspaceId = c.var.signedIn.workspace.id;
    const problemId = pathId(c.req.param('id'));
    const reaches = await store.reaches(workspaceId, problemId);
    const sent = await sentDecision(c);
    settle(c, await store.decide({ workspaceId, reportId: null, problemId, ...sent }));
    return c.json(await replyOn(c, problemId, reaches), 201);
  });
