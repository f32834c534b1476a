import { Hono } from 'hono';
import { type Owner, OwnerInput } from '../../utils/record/owner.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';

const INPUT_MAX_BYTES = 1_024;

async function ownerAt(c: EndpointContext, problemId: string): Promise<Owner> {
  const owner = await c.var.deps.store.owner(c.var.signedIn.workspace.id, problemId);
  if (owner === undefined) throw new HttpProblem('not-found');
  return { owner };
}

/** Who looks after a problem. Whoever takes it answers for it in the loop's health; anybody of them may give it back. */
export const owners = new Hono<Endpoint>()
  .get('/v1/problems/:id/owner', signedIn, only('pm', 'admin'), async (c) =>
    c.json(await ownerAt(c, pathId(c.req.param('id')))),
  )
  .put('/v1/problems/:id/owner', signedIn, only('pm', 'admin'), async (c) => {
    const { workspace, member } = c.var.signedIn;
    const problemId = pathId(c.req.param('id'));
    const { mine } = parsed(OwnerInput, await readJson(c, INPUT_MAX_BYTES));
    if (!(await c.var.deps.store.setOwner(workspace.id, problemId, mine ? member.id : null)))
      throw new HttpProblem('not-found');
    return c.json(await ownerAt(c, problemId));
  });
