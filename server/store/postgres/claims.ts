import { newId } from '../../../utils/record/id.ts';
import { planClaim } from '../../problems/claim.ts';
import type { Incoming } from '../../sync/judge.ts';
import { GroundReportRow, IdRow, TargetRow } from '../problemRows.ts';
import type { Batch } from '../reports.ts';
import type { Transaction } from './database.ts';
import { carryOut } from './operations.ts';
import { firstOf, rowsOf } from './rows.ts';

async function targetOf(tx: Transaction, workspaceId: string, id: string) {
  const found = await tx`select c.id, d.status from problem p
    join problem c on c.workspace_id = p.workspace_id and c.id = coalesce(p.canonical_id, p.id) and not c.withdrawn
    left join decision d on d.workspace_id = c.workspace_id and d.id = c.decision_id
    where p.workspace_id = ${workspaceId} and p.id = ${id} and not p.withdrawn`;
  return firstOf(TargetRow, found);
}

async function isHandled(tx: Transaction, workspaceId: string, id: string): Promise<boolean> {
  const found = await tx`select o.id from operation_cell c
    join operation o on o.workspace_id = c.workspace_id and o.id = c.operation_id
    where c.workspace_id = ${workspaceId} and c.cell = ${`r:${id}`}
      and (o.kind <> 'claim' or o.undone_at is not null) limit 1`;
  return firstOf(IdRow, found) !== null;
}

/**
 * Follows what these stored revisions claim (`server/problems/claim.ts`), inside a transaction that holds the
 * workspace's counter. One question for the whole batch where nobody claims anything.
 */
export async function followClaims(
  tx: Transaction,
  { workspaceId, memberId: by, at }: Batch,
  writes: readonly Incoming[],
): Promise<void> {
  if (writes.length === 0) return;
  const found = await tx`select id, problem_id from report
    where workspace_id = ${workspaceId} and id = any(${writes.map(({ id }) => id)}::uuid[])`;
  const stands = new Map(rowsOf(GroundReportRow, found).map((row) => [row.id, row.problem_id]));
  for (const { id, sameAs } of writes) {
    const place = stands.get(id) ?? null;
    if (sameAs === null && place === null) continue;
    const handled = await isHandled(tx, workspaceId, id);
    const target = sameAs === null ? null : await targetOf(tx, workspaceId, sameAs);
    const planned = planClaim(id, sameAs, { at: place, handled, target });
    if (planned) await carryOut(tx, { workspaceId, operationId: newId(), kind: 'claim', by, at }, planned);
  }
}
