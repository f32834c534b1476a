import {
  CreatedRow,
  DecidedRow,
  HeldMeetingRow,
  judgeMeeting,
  meetingJson,
  MeetingRow,
  NumberRow,
  RiseRow,
  SenderRow,
  toHappened,
  toMeeting,
} from '../meetingRows.ts';
import type { MeetingSaved, MeetingStore, MeetingToSave } from '../meetings.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

const meetingsOf = (db: Database, workspaceId: string) => db`select t.number, t.version, t.json, t.held_at,
    m.name as held_name
  from meeting t left join member m on m.workspace_id = t.workspace_id and m.id = t.held_by
  where t.workspace_id = ${workspaceId}`;
const decided = (db: Database) => db`from decision d join problem p on p.workspace_id = d.workspace_id
    and p.id = d.problem_id and p.decision_id = d.id and p.canonical_id is null and not p.withdrawn`;

async function save(tx: Transaction, entry: MeetingToSave): Promise<MeetingSaved> {
  const { workspaceId, number, version, held } = entry;
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  const last = firstOf(
    NumberRow,
    await tx`select coalesce(max(number), 0) as number from meeting
      where workspace_id = ${workspaceId} and held_at is not null`,
  );
  const found = await tx`select version, json, held_at from meeting
    where workspace_id = ${workspaceId} and number = ${number}`;
  const verdict = judgeMeeting(entry, firstOf(HeldMeetingRow, found), last?.number ?? 0);
  if (verdict === 'changed' || verdict === 'unknown') return verdict;
  if (verdict === 'write')
    await tx`insert into meeting (workspace_id, number, version, json, held_at, held_by)
      values (${workspaceId}, ${number}, ${version + 1}, ${meetingJson(entry)}, ${held?.at ?? null}, ${held?.by ?? null})
      on conflict (workspace_id, number) do update set version = excluded.version, json = excluded.json,
        held_at = excluded.held_at, held_by = excluded.held_by`;
  return 'stored';
}

export const meetings = (db: Database): MeetingStore => ({
  async readMeeting(workspaceId, number) {
    const row = firstOf(MeetingRow, await db`${meetingsOf(db, workspaceId)} and t.number = ${number}`);
    return row && toMeeting(row);
  },
  async meetingsWritten(workspaceId) {
    return rowsOf(MeetingRow, await db`${meetingsOf(db, workspaceId)} order by t.number`).map(toMeeting);
  },
  async lastHeld(workspaceId) {
    const found = await db`${meetingsOf(db, workspaceId)} and t.held_at is not null order by t.number desc limit 1`;
    const row = firstOf(MeetingRow, found);
    return row && toMeeting(row);
  },
  async saveMeeting(entry) {
    return transaction(db, async (tx) => save(tx, entry));
  },
  async happened(workspaceId, before, since) {
    const [created, arrivals, decisions, senders] = await Promise.all([
      db`select p.id as problem_id, (select count(*) from report r
          where r.workspace_id = p.workspace_id and r.problem_id = p.id) as reports
        from problem p where p.workspace_id = ${workspaceId} and p.created_at > ${since}
          and p.canonical_id is null and not p.withdrawn`,
      db`select problem_id, count(*) filter (where received_at > ${since}) as recent,
          count(*) filter (where received_at <= ${since}) as earlier
        from report where workspace_id = ${workspaceId} and received_at >= ${before} and problem_id is not null
        group by problem_id`,
      db`select p.id as problem_id, d.json ${decided(db)} where d.workspace_id = ${workspaceId}
        and d.decided_at > ${since} and d.status not in ('open', 'duplicate')`,
      db`select distinct p.id as problem_id, m.id as member_id, m.name ${decided(db)}
        join report r on r.workspace_id = p.workspace_id and r.problem_id = p.id
        join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
        where d.workspace_id = ${workspaceId} and d.decided_at > ${since}
          and d.status in ('planned', 'started', 'completed')`,
    ]);
    return toHappened(
      rowsOf(CreatedRow, created),
      rowsOf(RiseRow, arrivals),
      rowsOf(DecidedRow, decisions),
      rowsOf(SenderRow, senders),
    );
  },
});
