import type { Decision } from '../../../utils/record/decision.ts';
import { HoldsRow } from '../rows.ts';
import type { Transaction } from './database.ts';
import { isOpen } from './loopLists.ts';
import { firstOf } from './rows.ts';

/**
 * Lets the decision hold on the problem, with when it was first answered, which loop health counts by; null is none.
 * `seq`: as what the problem was touched, null as nothing new.
 */
export async function hold(
  tx: Transaction,
  workspaceId: string,
  problemId: string,
  decision: Pick<Decision, 'id' | 'status'> | null,
  seq: number | null,
): Promise<void> {
  const { id = null, status = null } = decision ?? {};
  await tx`update problem set decision_id = ${id}, changed_seq = coalesce(${seq}::bigint, changed_seq),
      answered_at = (select min(d.decided_at) from decision d
        where d.workspace_id = ${workspaceId} and d.problem_id = ${problemId} and not ${isOpen(tx)}
          and coalesce(${status}, 'open') not in ('open', 'duplicate'))
    where workspace_id = ${workspaceId} and id = ${problemId}`;
}

/** After the merge is undone that a duplicate made, what was decided before it holds again; the duplicate stays in the history. */
export async function holdAgain(tx: Transaction, workspaceId: string, operationId: string): Promise<void> {
  const found = await tx`select d.problem_id, h.id, h.status from decision d
    join problem p on p.workspace_id = d.workspace_id and p.id = d.problem_id and p.decision_id = d.id
    left join lateral (select e.id, e.status from decision e
      where e.workspace_id = d.workspace_id and e.problem_id = d.problem_id and e.seq < d.seq
        and e.status <> 'duplicate'
      order by e.seq desc limit 1) as h on true
    where d.workspace_id = ${workspaceId} and d.id = ${operationId} and d.status = 'duplicate'`;
  const before = firstOf(HoldsRow, found);
  if (!before) return;
  const { problem_id: problemId, id, status } = before;
  await hold(tx, workspaceId, problemId, id !== null && status !== null ? { id, status } : null, null);
}
