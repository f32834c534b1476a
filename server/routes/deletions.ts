import { Hono } from 'hono';
import { DeletionInput, type DeletionList, PreviewInput } from '../../utils/record/deletion.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { found, LISTED, remove } from '../deletion/atStore.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';

const INPUT_MAX_BYTES = 16 * 1024;
const admins = only('admin');

/** One report, or everything of a customer: said beforehand, deleted, kept that it was. Names stand in bodies alone (P7). */
export const deletions = new Hono<Endpoint>()
  .get('/v1/deletions', signedIn, admins, async (c) => {
    const kept = await c.var.deps.store.deletions(c.var.signedIn.workspace.id, LISTED);
    return c.json({ deletions: kept } satisfies DeletionList);
  })
  .post('/v1/deletions/preview', signedIn, admins, async (c) => {
    const { target } = parsed(PreviewInput, await readJson(c, INPUT_MAX_BYTES));
    const there = await found(c.var.deps.store, c.var.signedIn.workspace.id, target, c.var.deps.log);
    if (!there) throw new HttpProblem('not-found');
    return c.json(there.preview);
  })
  .post('/v1/deletions', signedIn, admins, async (c) => {
    const { store, clock, log } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const input = parsed(DeletionInput, await readJson(c, INPUT_MAX_BYTES));
    const at = clock().toISOString();
    const done = await remove(store, { workspaceId: workspace.id, input, by: member.id, at, log });
    if (done === 'not-found' || done === 'not-sure') throw new HttpProblem(done);
    if (done === 'changed') throw new HttpProblem('changed-meanwhile');
    return c.json(done, 201);
  });
