import type { Operation } from '../../../utils/record/operation.ts';
import { cellsOf, problemCell, reportCell } from '../../problems/cells.ts';
import { plan, type Plan, type Refusal } from '../../problems/plan.ts';
import type { Step } from '../../problems/step.ts';
import { madeBy, undo } from '../../problems/undo.ts';
import { IdRow, OperationRow, stepsIn, StepsRow, toldOf, toOperation } from '../problemRows.ts';
import type { KeptOperation, OperationToDo, OperationToUndo, ProblemStore } from '../problems.ts';
import { applySteps } from './applySteps.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { readGround } from './ground.ts';
import { holdAgain } from './holds.ts';
import { ownersAlong } from './owners.ts';
import { firstOf, rowsOf } from './rows.ts';

const shown = (db: Database | Transaction) => db`select o.id, o.kind, o.told, o.by_id, b.name as by_name, o.at,
    o.problem_id, p.json as problem_json, o.other_id, q.json as other_json, o.undone_by, u.name as undone_name,
    o.undone_at
  from operation o
  join member b on b.workspace_id = o.workspace_id and b.id = o.by_id
  left join member u on u.workspace_id = o.workspace_id and u.id = o.undone_by
  left join problem p on p.workspace_id = o.workspace_id and p.id = o.problem_id
  left join problem q on q.workspace_id = o.workspace_id and q.id = o.other_id`;

async function one(tx: Transaction, workspaceId: string, id: string): Promise<Operation> {
  const found = await tx`${shown(tx)} where o.workspace_id = ${workspaceId} and o.id = ${id}`;
  const row = firstOf(OperationRow, found);
  if (!row) throw new Error('an operation that was kept is not there');
  return toOperation(row);
}

/** Carries a plan out and keeps the operation, inside a transaction that holds the workspace's counter. */
export async function carryOut(tx: Transaction, entry: KeptOperation, planned: Plan): Promise<void> {
  const { workspaceId, operationId: id, kind, by, at } = entry;
  const { steps, problem, other } = planned;
  const seq = await applySteps(tx, workspaceId, steps, at);
  await ownersAlong(tx, { workspaceId, by, at }, steps);
  const cells = [...cellsOf(steps)];
  await tx`insert into operation (workspace_id, id, seq, kind, steps, told, problem_id, other_id, by_id, at)
    values (${workspaceId}, ${id}, ${seq}, ${kind}, ${JSON.stringify(steps)}, ${toldOf(planned)}, ${problem},
      ${other}, ${by}, ${at})`;
  await tx`insert into operation_cell (workspace_id, operation_id, cell, hold, seq)
    select ${workspaceId}::uuid, ${id}::uuid, x.cell, x.hold, ${seq}::bigint
    from unnest(${cells.map(([cell]) => cell)}::text[], ${cells.map(([, hold]) => hold)}::text[]) as x (cell, hold)`;
}

/** The wish inside a transaction that holds the workspace's counter; see `ProblemStore.operate`. */
export async function perform(tx: Transaction, entry: OperationToDo): Promise<Plan | Refusal> {
  const { workspaceId, wish } = entry;
  const planned = plan(wish, await readGround(tx, workspaceId, wish));
  if (typeof planned !== 'string') await carryOut(tx, { ...entry, kind: wish.kind }, planned);
  return planned;
}

/** `blocks` of `server/problems/cells.ts` as a join: the latest operation in force that stands in the way. */
async function blockerOf(tx: Transaction, workspaceId: string, id: string): Promise<string | null> {
  const found = await tx`select o.id from operation_cell mine
    join operation_cell theirs on theirs.workspace_id = mine.workspace_id and theirs.cell = mine.cell
      and theirs.seq > mine.seq and theirs.hold <> 'needs'
    join operation o on o.workspace_id = theirs.workspace_id and o.id = theirs.operation_id and o.undone_at is null
    where mine.workspace_id = ${workspaceId} and mine.operation_id = ${id} and mine.hold <> 'mentions'
    order by theirs.seq desc limit 1`;
  return firstOf(IdRow, found)?.id ?? null;
}

async function decidedOf(tx: Transaction, workspaceId: string, steps: Step[]): Promise<Set<string>> {
  const found = await tx`select distinct problem_id as id from decision
    where workspace_id = ${workspaceId} and problem_id = any(${madeBy(steps)}::uuid[])`;
  return new Set(rowsOf(IdRow, found).map(({ id }) => id));
}

async function turnRound(tx: Transaction, { workspaceId, operationId, by, at }: OperationToUndo) {
  const found = firstOf(
    StepsRow,
    await tx`select steps, undone_at from operation where workspace_id = ${workspaceId} and id = ${operationId}`,
  );
  if (!found) return 'no-operation';
  const kept = stepsIn(found);
  const blocker = await blockerOf(tx, workspaceId, operationId);
  const decided = await decidedOf(tx, workspaceId, kept);
  const isDecided = (id: string): boolean => decided.has(id);
  const steps = undo({ steps: kept, undone: found.undone_at !== null, blocked: blocker !== null, isDecided });
  if (steps === 'touched') return { touchedBy: await one(tx, workspaceId, blocker ?? '') };
  if (typeof steps === 'string') return steps;
  await applySteps(tx, workspaceId, steps, at);
  await ownersAlong(tx, { workspaceId, by, at }, steps);
  await holdAgain(tx, workspaceId, operationId);
  await tx`update operation set undone_by = ${by}, undone_at = ${at}
    where workspace_id = ${workspaceId} and id = ${operationId}`;
  return one(tx, workspaceId, operationId);
}

async function inCell(db: Database, workspaceId: string, cell: string, limit: number): Promise<Operation[]> {
  const found = await db`${shown(db)}
    join operation_cell c on c.workspace_id = o.workspace_id and c.operation_id = o.id
    where c.workspace_id = ${workspaceId} and c.cell = ${cell} order by c.seq desc limit ${limit}`;
  return rowsOf(OperationRow, found).map(toOperation);
}

type OperationCalls = 'operate' | 'undo' | 'operationsOn' | 'operationsWith';

export const operations = (db: Database): Pick<ProblemStore, OperationCalls> => ({
  async operate(entry) {
    return transaction(db, async (tx) => {
      await takeSeq(tx, entry.workspaceId, 0); // puts the writers of this workspace in line before anything is read
      const done = await perform(tx, entry);
      return typeof done === 'string' ? done : one(tx, entry.workspaceId, entry.operationId);
    });
  },
  async undo(entry) {
    return transaction(db, async (tx) => {
      await takeSeq(tx, entry.workspaceId, 0);
      return turnRound(tx, entry);
    });
  },
  async operationsOn(workspaceId, problemId, limit) {
    return inCell(db, workspaceId, problemCell(problemId), limit);
  },
  async operationsWith(workspaceId, reportId, limit) {
    return inCell(db, workspaceId, reportCell(reportId), limit);
  },
});
