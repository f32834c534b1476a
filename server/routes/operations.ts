import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { newId } from '../../utils/record/id.ts';
import type { Operation, OperationList } from '../../utils/record/operation.ts';
import {
  MergeInput,
  MoveInput,
  NewProblemInput,
  type OperationReply,
  RewordInput,
  SplitInput,
} from '../../utils/record/problemInput.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { done, type Named, undone } from '../http/operations.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';
import type { Wish } from '../problems/wish.ts';

/** Five hundred ids and a statement of the greatest length fit. */
const INPUT_MAX_BYTES = 256 * 1024;
/** Operations told of one report. */
const OPERATIONS = 50;

const input = async <T extends z.ZodMiniType>(c: EndpointContext, schema: T): Promise<z.output<T>> =>
  parsed(schema, await readJson(c, INPUT_MAX_BYTES));

/** Who does it, and when: the endpoint's to say. */
function deed(c: EndpointContext) {
  const { workspace, member } = c.var.signedIn;
  return { workspaceId: workspace.id, by: member.id, at: c.var.deps.clock().toISOString() };
}

/** Carries the wish out; the indexer is told, since a problem's words may be new. */
async function operate(c: EndpointContext, wish: Wish, named: Named): Promise<Operation> {
  const { store, onStored } = c.var.deps;
  const operation = done(await store.operate({ ...deed(c), operationId: newId(), wish }), named);
  onStored();
  return operation;
}

const reply = (operation: Operation): OperationReply => ({ operation });

/** What product managers do to problems; each answer carries the id that undoes it. */
export const operations = new Hono<Endpoint>()
  .post('/v1/problems', signedIn, only('pm', 'admin'), async (c) => {
    const { reportId, statement, from } = await input(c, NewProblemInput);
    const made = { reportId: reportId.toLowerCase(), problemId: newId(), statement };
    const wish = { kind: 'new' as const, ...made, from: from?.toLowerCase() ?? from };
    return c.json(reply(await operate(c, wish, { report: '/reportId' })), 201);
  })
  .post('/v1/reports/:id/problem', signedIn, only('pm', 'admin'), async (c) => {
    const reportId = pathId(c.req.param('id'));
    const { problemId, along, from } = await input(c, MoveInput);
    const to = problemId?.toLowerCase() ?? null;
    const ids = along.map((id) => id.toLowerCase());
    const wish = { kind: 'move' as const, reportId, along: ids, to, from: from?.toLowerCase() ?? from };
    return c.json(reply(await operate(c, wish, { target: '/problemId' })), 201);
  })
  .get('/v1/reports/:id/operations', signedIn, only('pm', 'admin'), async (c) => {
    const { store } = c.var.deps;
    const { id } = c.var.signedIn.workspace;
    const reportId = pathId(c.req.param('id'));
    if (!(await store.readReport(id, null, reportId))) throw new HttpProblem('not-found');
    const found = await store.operationsWith(id, reportId, OPERATIONS);
    return c.json({ operations: found } satisfies OperationList);
  })
  .post('/v1/problems/:id/merge', signedIn, only('pm', 'admin'), async (c) => {
    const problemId = pathId(c.req.param('id'));
    const intoId = (await input(c, MergeInput)).intoId.toLowerCase();
    return c.json(reply(await operate(c, { kind: 'merge', problemId, intoId }, { target: '/intoId' })), 201);
  })
  .post('/v1/problems/:id/split', signedIn, only('pm', 'admin'), async (c) => {
    const problemId = pathId(c.req.param('id'));
    const { reportIds, statement } = await input(c, SplitInput);
    const ids = reportIds.map((id) => id.toLowerCase());
    const wish = { kind: 'split' as const, problemId, reportIds: ids, newId: newId(), statement };
    return c.json(reply(await operate(c, wish, { report: '/reportIds' })), 201);
  })
  .post('/v1/problems/:id/statement', signedIn, only('pm', 'admin'), async (c) => {
    const problemId = pathId(c.req.param('id'));
    const { statement } = await input(c, RewordInput);
    return c.json(reply(await operate(c, { kind: 'reword', problemId, statement }, {})), 201);
  })
  .post('/v1/operations/:id/undo', signedIn, only('pm', 'admin'), async (c) => {
    const operationId = pathId(c.req.param('id'));
    const operation = undone(await c.var.deps.store.undo({ ...deed(c), operationId }));
    c.var.deps.onStored();
    return c.json(reply(operation));
  });
