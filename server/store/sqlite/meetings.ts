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
import type { Database } from './database.ts';

const MEETINGS = `select t.number, t.version, t.json, t.held_at, m.name as held_name from meeting t
  left join member m on m.workspace_id = t.workspace_id and m.id = t.held_by where t.workspace_id = ?`;
const BEFORE = 'select version, json, held_at from meeting where workspace_id = ? and number = ?';
const LAST = `select coalesce(max(number), 0) as number from meeting
  where workspace_id = ? and held_at is not null`;
const SAVE = `insert into meeting (workspace_id, number, version, json, held_at, held_by) values (?, ?, ?, ?, ?, ?)
  on conflict (workspace_id, number) do update set version = excluded.version, json = excluded.json,
    held_at = excluded.held_at, held_by = excluded.held_by`;
const CREATED = `select p.id as problem_id, (select count(*) from report r
    where r.workspace_id = p.workspace_id and r.problem_id = p.id) as reports
  from problem p where p.workspace_id = ? and p.created_at > ? and p.canonical_id is null and p.withdrawn = 0`;
const ARRIVALS = `select problem_id, count(*) filter (where received_at > ?1) as recent,
    count(*) filter (where received_at <= ?1) as earlier
  from report where workspace_id = ?2 and received_at >= ?3 and problem_id is not null group by problem_id`;
const DECIDED = `from decision d join problem p on p.workspace_id = d.workspace_id and p.id = d.problem_id
    and p.decision_id = d.id and p.canonical_id is null and p.withdrawn = 0`;
const DECISIONS = `select p.id as problem_id, d.json ${DECIDED}
  where d.workspace_id = ? and d.decided_at > ? and d.status not in ('open', 'duplicate')`;
/** From the decisions to their reports: SQLite, which has no statistics here, would begin with every report. */
const SENDERS = `select distinct p.id as problem_id, m.id as member_id, m.name ${DECIDED}
  cross join report r indexed by report_by_problem on r.workspace_id = p.workspace_id and r.problem_id = p.id
  join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  where d.workspace_id = ? and d.decided_at > ? and d.status in ('planned', 'started', 'completed')`;

function save(db: Database, entry: MeetingToSave): MeetingSaved {
  const { workspaceId, number, version, held } = entry;
  const last = db.one(NumberRow, LAST, workspaceId)?.number ?? 0;
  const verdict = judgeMeeting(entry, db.one(HeldMeetingRow, BEFORE, workspaceId, number), last);
  if (verdict === 'changed' || verdict === 'unknown') return verdict;
  const [at, by] = [held?.at ?? null, held?.by ?? null];
  if (verdict === 'write') db.run(SAVE, workspaceId, number, version + 1, meetingJson(entry), at, by);
  return 'stored';
}

export const meetings = (db: Database): MeetingStore => ({
  async readMeeting(workspaceId, number) {
    const row = db.one(MeetingRow, `${MEETINGS} and t.number = ?`, workspaceId, number);
    return row && toMeeting(row);
  },
  async lastHeld(workspaceId) {
    const row = db.one(MeetingRow, `${MEETINGS} and t.held_at is not null order by t.number desc limit 1`, workspaceId);
    return row && toMeeting(row);
  },
  async meetingsWritten(workspaceId) {
    return db.all(MeetingRow, `${MEETINGS} order by t.number`, workspaceId).map(toMeeting);
  },
  async saveMeeting(entry) {
    return db.transaction(() => save(db, entry));
  },
  async happened(workspaceId, before, since) {
    return toHappened(
      db.all(CreatedRow, CREATED, workspaceId, since),
      db.all(RiseRow, ARRIVALS, since, workspaceId, before),
      db.all(DecidedRow, DECISIONS, workspaceId, since),
      db.all(SenderRow, SENDERS, workspaceId, since),
    );
  },
});
