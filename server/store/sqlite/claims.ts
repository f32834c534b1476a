import { newId } from '../../../utils/record/id.ts';
import { planClaim } from '../../problems/claim.ts';
import type { Incoming } from '../../sync/judge.ts';
import { GroundReportRow, IdRow, TargetRow } from '../problemRows.ts';
import type { Batch } from '../reports.ts';
import type { Database } from './database.ts';
import { carryOut } from './operations.ts';

const REPORT = 'select id, problem_id from report where workspace_id = ? and id = ?';
const TARGET = `select c.id, d.status from problem p
  join problem c on c.workspace_id = p.workspace_id and c.id = coalesce(p.canonical_id, p.id) and c.withdrawn = 0
  left join decision d on d.workspace_id = c.workspace_id and d.id = c.decision_id
  where p.workspace_id = ? and p.id = ? and p.withdrawn = 0`;
const HANDLED = `select o.id from operation_cell c
  join operation o on o.workspace_id = c.workspace_id and o.id = c.operation_id
  where c.workspace_id = ? and c.cell = ? and (o.kind <> 'claim' or o.undone_at is not null) limit 1`;

/** Follows what these stored revisions claim (`server/problems/claim.ts`), inside the running transaction. */
export function followClaims(
  db: Database,
  { workspaceId, memberId: by, at }: Batch,
  writes: readonly Incoming[],
): void {
  for (const { id, sameAs } of writes) {
    const stands = db.one(GroundReportRow, REPORT, workspaceId, id)?.problem_id ?? null;
    if (sameAs === null && stands === null) continue;
    const planned = planClaim(id, sameAs, {
      at: stands,
      handled: db.one(IdRow, HANDLED, workspaceId, `r:${id}`) !== null,
      target: sameAs === null ? null : db.one(TargetRow, TARGET, workspaceId, sameAs),
    });
    if (planned) carryOut(db, { workspaceId, operationId: newId(), kind: 'claim', by, at }, planned);
  }
}
