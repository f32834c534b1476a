import type { Decision } from '../../../utils/record/decision.ts';
import { HoldsRow } from '../rows.ts';
import type { Database } from './database.ts';
import { OPEN } from './loopLists.ts';

/** With when it was first answered, which loop health counts by. */
const HOLDS = `update problem set decision_id = ?1, changed_seq = coalesce(?2, changed_seq), answered_at =
    case when ?3 not in ${OPEN} then (select min(f.decided_at) from decision f indexed by decision_first
      where f.workspace_id = ?4 and f.problem_id = ?5 and f.status not in ${OPEN}) end
  where workspace_id = ?4 and id = ?5`;
const BEFORE = `select d.problem_id, h.id, h.status from decision d
  join problem p on p.workspace_id = d.workspace_id and p.id = d.problem_id and p.decision_id = d.id
  left join decision h on h.workspace_id = d.workspace_id and h.id = (select e.id from decision e
    where e.workspace_id = d.workspace_id and e.problem_id = d.problem_id and e.seq < d.seq and e.status <> 'duplicate'
    order by e.seq desc limit 1)
  where d.workspace_id = ? and d.id = ? and d.status = 'duplicate'`;

/** Lets the decision hold on the problem; null is none. `seq`: as what the problem was touched, null as nothing new. */
export function hold(
  db: Database,
  workspaceId: string,
  problemId: string,
  decision: Pick<Decision, 'id' | 'status'> | null,
  seq: number | null,
): void {
  db.run(HOLDS, decision?.id ?? null, seq, decision?.status ?? null, workspaceId, problemId);
}

/** After the merge is undone that a duplicate made, what was decided before it holds again; the duplicate stays in the history. */
export function holdAgain(db: Database, workspaceId: string, operationId: string): void {
  const before = db.one(HoldsRow, BEFORE, workspaceId, operationId);
  if (!before) return;
  const { problem_id: problemId, id, status } = before;
  hold(db, workspaceId, problemId, id !== null && status !== null ? { id, status } : null, null);
}
