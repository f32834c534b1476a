import { judgeSeat, type SeatVerdict } from '../../calls/seats.ts';
import { CallGroundRow, SeatRow, toCallGround } from '../callRows.ts';
import type { SeatWanted } from '../calls.ts';
import { IdRow } from '../problemRows.ts';
import { takeSeq } from './counter.ts';
import type { Database, Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

/** The names of those with a seat in the call of report `r`, as a JSON list, the first first. */
export const seated = (
  db: Database,
) => db`(select coalesce(json_agg(m.name order by s.taken_at, s.member_id), '[]')::text
  from call_seat s join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
  where s.workspace_id = r.workspace_id and s.report_id = r.id)`;

/** Every seat in the calls of these reports. */
export async function seatsIn(db: Database | Transaction, workspaceId: string, reportIds: string[]) {
  const found = await db`select s.report_id, s.member_id, m.name, s.sequence from call_seat s
    join member m on m.workspace_id = s.workspace_id and m.id = s.member_id
    where s.workspace_id = ${workspaceId} and s.report_id = any(${reportIds}::uuid[])
    order by s.taken_at, s.member_id`;
  return rowsOf(SeatRow, found);
}

/** The report changes for its seller, who learns with it who has a seat. */
async function tell(tx: Transaction, workspaceId: string, reportId: string): Promise<void> {
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  await tx`update report set changed_seq = ${seq} where workspace_id = ${workspaceId} and id = ${reportId}`;
}

/** See `CallStore.takeSeat`. The counter's row lock puts those who want the last seat in line. */
export async function takeSeat(
  tx: Transaction,
  { workspaceId, reportId, memberId, at }: SeatWanted,
): Promise<SeatVerdict> {
  await takeSeq(tx, workspaceId, 0);
  const found = await tx`select ends_at, withdrawn_at from offered_call
    where workspace_id = ${workspaceId} and report_id = ${reportId}`;
  const seats = await seatsIn(tx, workspaceId, [reportId]);
  const verdict = judgeSeat(toCallGround(firstOf(CallGroundRow, found), seats), memberId, at);
  if (verdict !== 'taken') return verdict;
  await tx`insert into call_seat (workspace_id, report_id, member_id, sequence, taken_at)
    select workspace_id, report_id, ${memberId}, sequence, ${at} from offered_call
    where workspace_id = ${workspaceId} and report_id = ${reportId}
    on conflict (workspace_id, report_id, member_id) do update set sequence = excluded.sequence`;
  await tell(tx, workspaceId, reportId);
  return verdict;
}

/** See `CallStore.giveSeatBack`. */
export async function giveSeatBack(
  tx: Transaction,
  workspaceId: string,
  reportId: string,
  memberId: string,
): Promise<void> {
  await takeSeq(tx, workspaceId, 0);
  const given = await tx`delete from call_seat
    where workspace_id = ${workspaceId} and report_id = ${reportId} and member_id = ${memberId}`;
  if (given.count > 0) await tell(tx, workspaceId, reportId);
}

/** Gives a member's seats in calls that have not ended by then back. */
export async function freeSeats(tx: Transaction, workspaceId: string, memberId: string, at: string): Promise<void> {
  await takeSeq(tx, workspaceId, 0);
  const found = await tx`select c.report_id as id from offered_call c
    join call_seat s on s.workspace_id = c.workspace_id and s.report_id = c.report_id and s.member_id = ${memberId}
    where c.workspace_id = ${workspaceId} and c.ends_at > ${at}`;
  for (const { id } of rowsOf(IdRow, found)) await giveSeatBack(tx, workspaceId, id, memberId);
}
