import { judgeSeat, type SeatVerdict } from '../../calls/seats.ts';
import { CallGroundRow, SeatRow, toCallGround } from '../callRows.ts';
import type { SeatWanted } from '../calls.ts';
import { IdRow } from '../problemRows.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';

/** The names of those with a seat in the call of report `r`, as a JSON list, the first first. */
export const SEATED = `(select json_group_array(m.name order by s.taken_at, s.member_id) from call_seat s
  join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
  where s.workspace_id = r.workspace_id and s.report_id = r.id)`;
export const SEATS = `select s.report_id, s.member_id, m.name, s.sequence from call_seat s
  join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
  where s.workspace_id = ? and s.report_id = ? order by s.taken_at, s.member_id`;
const GROUND = 'select ends_at, withdrawn_at from offered_call where workspace_id = ? and report_id = ?';
const TAKE = `insert into call_seat (workspace_id, report_id, member_id, sequence, taken_at)
  select workspace_id, report_id, ?, sequence, ? from offered_call where workspace_id = ? and report_id = ?
  on conflict (workspace_id, report_id, member_id) do update set sequence = excluded.sequence`;
const GIVE = 'delete from call_seat where workspace_id = ? and report_id = ? and member_id = ?';
const TOLD = 'update report set changed_seq = ? where workspace_id = ? and id = ?';

const TO_COME = `select c.report_id as id from offered_call c
  join call_seat s on s.workspace_id = c.workspace_id and s.report_id = c.report_id and s.member_id = ?
  where c.workspace_id = ? and c.ends_at > ?`;

/** The report changes for its seller, who learns with it who has a seat. */
function tell(db: Database, workspaceId: string, reportId: string): void {
  db.run(TOLD, takeSeq(db, workspaceId, 1) + 1, workspaceId, reportId);
}

/** See `CallStore.takeSeat`; inside the running transaction. */
export function takeSeat(db: Database, { workspaceId, reportId, memberId, at }: SeatWanted): SeatVerdict {
  const seats = db.all(SeatRow, SEATS, workspaceId, reportId);
  const verdict = judgeSeat(toCallGround(db.one(CallGroundRow, GROUND, workspaceId, reportId), seats), memberId, at);
  if (verdict !== 'taken') return verdict;
  db.run(TAKE, memberId, at, workspaceId, reportId);
  tell(db, workspaceId, reportId);
  return verdict;
}

/** See `CallStore.giveSeatBack`; inside the running transaction. */
export function giveSeatBack(db: Database, workspaceId: string, reportId: string, memberId: string): void {
  if (db.run(GIVE, workspaceId, reportId, memberId) > 0) tell(db, workspaceId, reportId);
}

/** Gives a member's seats in calls that have not ended by then back, inside the running transaction. */
export function freeSeats(db: Database, workspaceId: string, memberId: string, at: string): void {
  for (const { id } of db.all(IdRow, TO_COME, memberId, workspaceId, at)) giveSeatBack(db, workspaceId, id, memberId);
}
