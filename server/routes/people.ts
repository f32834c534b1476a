import { Hono } from 'hono';
import { InviteInput, type InviteReply, type People, RoleInput } from '../../utils/record/people.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';
import { createInvite, OtherRole } from '../invite.ts';

const INPUT_MAX_BYTES = 16 * 1024;
const admins = only('admin');

async function everybody(c: EndpointContext): Promise<People> {
  const { store, clock } = c.var.deps;
  const { id } = c.var.signedIn.workspace;
  const [people, invites] = await Promise.all([store.people(id), store.openInvites(id, clock().toISOString())]);
  return { people, invites };
}

async function invited(c: EndpointContext): Promise<InviteReply> {
  const { store, clock, publicUrl } = c.var.deps;
  const { name, email, ...rest } = parsed(InviteInput, await readJson(c, INPUT_MAX_BYTES));
  const options = { ...rest, name: name ?? undefined, email: email ?? undefined, publicUrl, clock };
  try {
    const link = await createInvite(store, { workspace: c.var.signedIn.workspace.name, ...options });
    return { ...(await everybody(c)), link };
  } catch (error) {
    if (error instanceof OtherRole) throw new HttpProblem('other-role', { detail: error.message });
    throw error;
  }
}

/** People, their browsers and invites: an admin's. */
export const people = new Hono<Endpoint>()
  .get('/v1/people', signedIn, admins, async (c) => c.json(await everybody(c)))
  .post('/v1/people/invites', signedIn, admins, async (c) => c.json(await invited(c), 201))
  .post('/v1/people/invites/:id/cancel', signedIn, admins, async (c) => {
    const { id } = c.var.signedIn.workspace;
    if (!(await c.var.deps.store.cancelInvite(id, c.req.param('id')))) throw new HttpProblem('not-found');
    return c.json(await everybody(c));
  })
  .put('/v1/people/:id', signedIn, admins, async (c) => {
    const memberId = pathId(c.req.param('id'));
    const { role } = parsed(RoleInput, await readJson(c, INPUT_MAX_BYTES));
    const { store, clock } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const deed = { by: member.id, at: clock().toISOString() };
    const outcome = await store.changeRole(workspace.id, memberId, role, deed);
    if (outcome === 'unknown') throw new HttpProblem('not-found');
    if (outcome === 'last-admin') throw new HttpProblem('last-admin');
    return c.json(await everybody(c));
  })
  .post('/v1/people/:id/sign-out', signedIn, admins, async (c) => {
    const { store, clock } = c.var.deps;
    const { id } = c.var.signedIn.workspace;
    await store.revokeDevices(id, pathId(c.req.param('id')), clock().toISOString());
    return c.json(await everybody(c));
  })
  .post('/v1/people/devices/:id/sign-out', signedIn, admins, async (c) => {
    const { store, clock } = c.var.deps;
    const { id } = c.var.signedIn.workspace;
    if (!(await store.revokeDevice(id, pathId(c.req.param('id')), clock().toISOString(), true)))
      throw new HttpProblem('not-found');
    return c.json(await everybody(c));
  });
