import type { SQLInputValue } from 'node:sqlite';
import type { Incoming } from '../../sync/judge.ts';
import { CallRow, SeatRow, startedAfter, toCalls } from '../callRows.ts';
import type { CallStore, KeptCall } from '../calls.ts';
import type { Batch } from '../reports.ts';
import type { Database } from './database.ts';
import { giveSeatBack, SEATS, takeSeat } from './seats.ts';

const CALLS = `select c.report_id, c.starts_at, c.ends_at, c.sequence, c.withdrawn_at, r.json, m.id as seller_id,
    m.name as seller_name, m.email as seller_email, p.id as problem_id, p.json as problem_json
  from offered_call c cross join report r on r.workspace_id = c.workspace_id and r.id = c.report_id
  join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  where c.workspace_id = ?`;
/** No call lasts longer than the time between these two, so that calls are walked from there on, the first first. */
const TO_COME = `and c.starts_at > ? and c.ends_at > ? and (c.withdrawn_at is null or exists (select 1 from call_seat s
  where s.workspace_id = c.workspace_id and s.report_id = c.report_id and s.member_id = ?))`;
const OFFER = `insert into offered_call (workspace_id, report_id, starts_at, ends_at) values (?, ?, ?, ?)
  on conflict (workspace_id, report_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    withdrawn_at = null, sequence = sequence + 1
  where starts_at <> excluded.starts_at or ends_at <> excluded.ends_at or withdrawn_at is not null`;
const WITHDRAW = `update offered_call set withdrawn_at = ?, sequence = sequence + 1
  where workspace_id = ? and report_id = ? and withdrawn_at is null`;

/** Keeps what these stored revisions offer, or no longer do, inside the running transaction. */
export function followCalls(db: Database, { workspaceId, at }: Batch, writes: readonly Incoming[]): void {
  for (const { id, call } of writes)
    if (call) db.run(OFFER, workspaceId, id, call.startsAt, call.endsAt);
    else db.run(WITHDRAW, at, workspaceId, id);
}

export const calls = (db: Database): CallStore => {
  const find = (workspaceId: string, where: string, ...values: SQLInputValue[]): KeptCall[] => {
    const rows = db.all(CallRow, `${CALLS} ${where}`, workspaceId, ...values);
    return toCalls(
      rows,
      rows.flatMap((row) => db.all(SeatRow, SEATS, workspaceId, row.report_id)),
    );
  };
  return {
    async offeredCalls({ workspaceId, memberId, at, problemId, limit }) {
      const where = `${TO_COME} and r.problem_id is coalesce(?, r.problem_id)
        order by c.starts_at, c.report_id limit ?`;
      return find(workspaceId, where, startedAfter(at), at, memberId, problemId, limit);
    },
    async readCall(workspaceId, reportId) {
      return find(workspaceId, 'and c.report_id = ?', reportId)[0] ?? null;
    },
    async takeSeat(wanted) {
      return db.transaction(() => takeSeat(db, wanted));
    },
    async giveSeatBack(workspaceId, reportId, memberId) {
      db.transaction(() => giveSeatBack(db, workspaceId, reportId, memberId));
    },
  };
};
