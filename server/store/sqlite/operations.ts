import type { Operation } from '../../../utils/record/operation.ts';
import { cellsOf, problemCell, reportCell } from '../../problems/cells.ts';
import { plan, type Plan, type Refusal } from '../../problems/plan.ts';
import { undo } from '../../problems/undo.ts';
import { CountRow, IdRow, OperationRow, stepsIn, StepsRow, toldOf, toOperation } from '../problemRows.ts';
import type { KeptOperation, OperationToDo, OperationToUndo, ProblemStore } from '../problems.ts';
import { applySteps } from './applySteps.ts';
import type { Database } from './database.ts';
import { readGround } from './ground.ts';
import { holdAgain } from './holds.ts';
import { ownersAlong } from './owners.ts';

const OPERATION = `select o.id, o.kind, o.told, o.by_id, b.name as by_name, o.at, o.problem_id, p.json as problem_json,
    o.other_id, q.json as other_json, o.undone_by, u.name as undone_name, o.undone_at
  from operation o
  join member b on b.workspace_id = o.workspace_id and b.id = o.by_id
  left join member u on u.workspace_id = o.workspace_id and u.id = o.undone_by
  left join problem p on p.workspace_id = o.workspace_id and p.id = o.problem_id
  left join problem q on q.workspace_id = o.workspace_id and q.id = o.other_id`;
const ONE = `${OPERATION} where o.workspace_id = ? and o.id = ?`;
const IN_CELL = `${OPERATION} join operation_cell c on c.workspace_id = o.workspace_id and c.operation_id = o.id
  where c.workspace_id = ? and c.cell = ? order by c.seq desc limit ?`;
const ADD = `insert into operation (workspace_id, id, seq, kind, steps, told, problem_id, other_id, by_id, at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const ADD_CELL = 'insert into operation_cell (workspace_id, operation_id, cell, hold, seq) values (?, ?, ?, ?, ?)';
const STEPS = 'select steps, undone_at from operation where workspace_id = ? and id = ?';
const DECIDED = 'select count(*) as count from decision where workspace_id = ? and problem_id = ?';
const UNDONE = 'update operation set undone_by = ?, undone_at = ? where workspace_id = ? and id = ?';
/** `blocks` of `server/problems/cells.ts` as a join: the latest operation in force that stands in the way. */
const BLOCKER = `select o.id from operation_cell mine
  join operation_cell theirs on theirs.workspace_id = mine.workspace_id and theirs.cell = mine.cell
    and theirs.seq > mine.seq and theirs.hold <> 'needs'
  join operation o on o.workspace_id = theirs.workspace_id and o.id = theirs.operation_id and o.undone_at is null
  where mine.workspace_id = ? and mine.operation_id = ? and mine.hold <> 'mentions'
  order by theirs.seq desc limit 1`;

function one(db: Database, workspaceId: string, id: string): Operation {
  const row = db.one(OperationRow, ONE, workspaceId, id);
  if (!row) throw new Error('an operation that was kept is not there');
  return toOperation(row);
}

/** Carries a plan out and keeps the operation, inside the running transaction. */
export function carryOut(db: Database, entry: KeptOperation, planned: Plan): void {
  const { workspaceId, operationId, kind, by, at } = entry;
  const { steps, problem, other } = planned;
  const seq = applySteps(db, workspaceId, steps, at);
  ownersAlong(db, { workspaceId, by, at }, steps);
  const rest = [toldOf(planned), problem, other, by, at];
  db.run(ADD, workspaceId, operationId, seq, kind, JSON.stringify(steps), ...rest);
  for (const [cell, hold] of cellsOf(steps)) db.run(ADD_CELL, workspaceId, operationId, cell, hold, seq);
}

/** The wish inside the running transaction; see `ProblemStore.operate`. */
export function perform(db: Database, entry: OperationToDo): Plan | Refusal {
  const { workspaceId, wish } = entry;
  const planned = plan(wish, readGround(db, workspaceId, wish));
  if (typeof planned !== 'string') carryOut(db, { ...entry, kind: wish.kind }, planned);
  return planned;
}

function turnRound(db: Database, { workspaceId, operationId, by, at }: OperationToUndo) {
  const found = db.one(StepsRow, STEPS, workspaceId, operationId);
  const blocker = db.one(IdRow, BLOCKER, workspaceId, operationId);
  const steps = undo(
    found && {
      steps: stepsIn(found),
      undone: found.undone_at !== null,
      blocked: blocker !== null,
      isDecided: (problemId) => (db.one(CountRow, DECIDED, workspaceId, problemId)?.count ?? 0) > 0,
    },
  );
  if (steps === 'touched') return { touchedBy: one(db, workspaceId, blocker?.id ?? '') };
  if (typeof steps === 'string') return steps;
  applySteps(db, workspaceId, steps, at);
  ownersAlong(db, { workspaceId, by, at }, steps);
  holdAgain(db, workspaceId, operationId);
  db.run(UNDONE, by, at, workspaceId, operationId);
  return one(db, workspaceId, operationId);
}

type OperationCalls = 'operate' | 'undo' | 'operationsOn' | 'operationsWith';

export const operations = (db: Database): Pick<ProblemStore, OperationCalls> => ({
  async operate(entry) {
    return db.transaction(() => {
      const done = perform(db, entry);
      return typeof done === 'string' ? done : one(db, entry.workspaceId, entry.operationId);
    });
  },
  async undo(entry) {
    return db.transaction(() => turnRound(db, entry));
  },
  async operationsOn(workspaceId, problemId, limit) {
    return db.all(OperationRow, IN_CELL, workspaceId, problemCell(problemId), limit).map(toOperation);
  },
  async operationsWith(workspaceId, reportId, limit) {
    return db.all(OperationRow, IN_CELL, workspaceId, reportCell(reportId), limit).map(toOperation);
  },
});
