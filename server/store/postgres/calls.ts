import type { Incoming } from '../../sync/judge.ts';
import { CallRow, startedAfter, toCalls } from '../callRows.ts';
import type { CallStore, KeptCall } from '../calls.ts';
import type { Batch } from '../reports.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { rowsOf } from './rows.ts';
import { giveSeatBack, seatsIn, takeSeat } from './seats.ts';

const callsOf = (db: Database, workspaceId: string) => db`select c.report_id, c.starts_at, c.ends_at, c.sequence,
    c.withdrawn_at, r.json, m.id as seller_id, m.name as seller_name, m.email as seller_email, p.id as problem_id,
    p.json as problem_json
  from offered_call c join report r on r.workspace_id = c.workspace_id and r.id = c.report_id
  join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  where c.workspace_id = ${workspaceId}`;

/** Keeps what these stored revisions offer, or no longer do, inside the running transaction. */
export async function followCalls(
  tx: Transaction,
  { workspaceId, at }: Batch,
  writes: readonly Incoming[],
): Promise<void> {
  const without = writes.filter(({ call }) => call === null).map(({ id }) => id);
  if (without.length > 0)
    await tx`update offered_call set withdrawn_at = ${at}, sequence = sequence + 1
      where workspace_id = ${workspaceId} and report_id = any(${without}::uuid[]) and withdrawn_at is null`;
  for (const { id, call } of writes)
    if (call)
      await tx`insert into offered_call as c (workspace_id, report_id, starts_at, ends_at)
        values (${workspaceId}, ${id}, ${call.startsAt}, ${call.endsAt})
        on conflict (workspace_id, report_id) do update set starts_at = excluded.starts_at,
          ends_at = excluded.ends_at, withdrawn_at = null, sequence = c.sequence + 1
        where c.starts_at <> excluded.starts_at or c.ends_at <> excluded.ends_at or c.withdrawn_at is not null`;
}

export const calls = (db: Database): CallStore => {
  const withSeats = async (workspaceId: string, found: Iterable<unknown>): Promise<KeptCall[]> => {
    const rows = rowsOf(CallRow, found);
    const ids = rows.map(({ report_id: id }) => id);
    return toCalls(rows, await seatsIn(db, workspaceId, ids));
  };
  return {
    async offeredCalls({ workspaceId, memberId, at, problemId, limit }) {
      const found = await db`${callsOf(db, workspaceId)} and c.starts_at > ${startedAfter(at)} and c.ends_at > ${at}
        and (c.withdrawn_at is null or exists (select 1 from call_seat s where s.workspace_id = c.workspace_id
          and s.report_id = c.report_id and s.member_id = ${memberId}))
        ${problemId === null ? db`` : db`and r.problem_id = ${problemId}`}
        order by c.starts_at, c.report_id limit ${limit}`;
      return withSeats(workspaceId, found);
    },
    async readCall(workspaceId, reportId) {
      const found = await db`${callsOf(db, workspaceId)} and c.report_id = ${reportId}`;
      return (await withSeats(workspaceId, found))[0] ?? null;
    },
    async takeSeat(wanted) {
      return transaction(db, async (tx) => takeSeat(tx, wanted));
    },
    async giveSeatBack(workspaceId, reportId, memberId) {
      await transaction(db, async (tx) => giveSeatBack(tx, workspaceId, reportId, memberId));
    },
  };
};
