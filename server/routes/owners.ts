import { Hono } from 'hono';
import { type Owner, OwnerInput } from '../../utils/record/owner.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem, type ProblemExtra } from '../http/problem.ts';
import type { ProblemCode } from '../http/problems.ts';
import { pathId } from '../http/reportAccess.ts';
import type { OwnerSet } from '../store/owners.ts';

const INPUT_MAX_BYTES = 1_024;
const CHANGES = 50;

async function ownerAt(c: EndpointContext, problemId: string): Promise<Owner> {
  const { store } = c.var.deps;
  const { id } = c.var.signedIn.workspace;
  const [owner, changes, people] = await Promise.all([
    store.owner(id, problemId),
    store.ownerChanges(id, problemId, CHANGES),
    store.people(id),
  ]);
  if (owner === undefined) throw new HttpProblem('not-found');
  const colleagues = people.filter(({ role, devices }) => role !== 'seller' && devices.length > 0);
  const named = colleagues.map((one) => ({ id: one.id, name: one.name }));
  return { owner, number: changes[0]?.number ?? 0, changes, colleagues: named };
}

/** Why it was not done; a merged problem's detail names by its id the one that carries it on, never by its words (P7). */
function refusal(outcome: Exclude<OwnerSet, 'done'>, now: string | undefined): [ProblemCode, ProblemExtra?] {
  if (outcome === 'unknown') return ['not-found'];
  if (outcome === 'changed')
    return ['changed-meanwhile', { detail: `${now ?? 'Nobody'} looks after this problem now; nothing was changed.` }];
  if (outcome === 'not-product')
    return [
      'invalid',
      { errors: [{ pointer: '/ownerId', detail: 'must be a product manager or admin who is signed in' }] },
    ];
  return [
    'merged-already',
    { detail: `Problem ${outcome.mergedInto} carries it on: open that one, and take it there.` },
  ];
}

/** Who looks after a problem, and who did. Whoever takes it answers for it in the loop's health; any of them may give it away. */
export const owners = new Hono<Endpoint>()
  .get('/v1/problems/:id/owner', signedIn, only('pm', 'admin'), async (c) =>
    c.json(await ownerAt(c, pathId(c.req.param('id')))),
  )
  .put('/v1/problems/:id/owner', signedIn, only('pm', 'admin'), async (c) => {
    const { workspace, member } = c.var.signedIn;
    const { store, clock } = c.var.deps;
    const problemId = pathId(c.req.param('id'));
    const { ownerId, seen } = parsed(OwnerInput, await readJson(c, INPUT_MAX_BYTES));
    const deed = { workspaceId: workspace.id, problemId, by: member.id, at: clock().toISOString() };
    const outcome = await store.setOwner({ ...deed, ownerId: ownerId?.toLowerCase() ?? null, seen });
    if (outcome === 'done') return c.json(await ownerAt(c, problemId));
    throw new HttpProblem(...refusal(outcome, (await store.owner(workspace.id, problemId))?.name));
  });
