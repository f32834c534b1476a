import { judgeBatch, type Held, type Incoming, type Verdict } from '../../sync/judge.ts';
import type { Batch } from '../reports.ts';
import { IdRow } from '../problemRows.ts';
import { followed, FollowingRow, HeldRow, JsonRow, problemJson } from '../rows.ts';
import { takesBack } from '../takenBack.ts';
import { followCalls } from './calls.ts';
import { followClaims } from './claims.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { dropRankingPage } from './rankingPages.ts';

const HELD = 'select id, creator_id, revision, hash from report where workspace_id = ? and id = ?';
const RESTING = 'select json from report where workspace_id = ? and id = ?';
const WRITE = `insert into report
    (workspace_id, id, json, hash, revision, creator_id, device_id, received_at, arrived_seq, changed_seq)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (workspace_id, id) do update set json = excluded.json, hash = excluded.hash,
    revision = excluded.revision, device_id = excluded.device_id, changed_seq = excluded.changed_seq`;
const FOLLOWING = `select p.id, p.json, d.status, exists (select 1 from report o indexed by report_by_problem
    where o.workspace_id = p.workspace_id and o.problem_id = p.id and o.creator_id <> ?) as shared
  from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.report_id = ? and p.wording is null`;
const REWORD = 'update problem set json = ?, words = null, changed_seq = ? where workspace_id = ? and id = ?';

function held(db: Database, workspaceId: string, reports: Incoming[]): Map<string, Held> {
  const rows = reports.flatMap(({ id }) => db.all(HeldRow, HELD, workspaceId, id));
  return new Map(rows.map((row) => [row.id, { creatorId: row.creator_id, revision: row.revision, hash: row.hash }]));
}

const GONE = 'select id from deleted_report where workspace_id = ? and id in (select value from json_each(?))';

function gone(db: Database, workspaceId: string, reports: Incoming[]): Set<string> {
  const ids = JSON.stringify(reports.map(({ id }) => id));
  return new Set(db.all(IdRow, GONE, workspaceId, ids).map(({ id }) => id));
}

/** Lets the problems that follow this report say what they say after its edit. */
function reword(db: Database, { workspaceId, memberId }: Batch, edited: Incoming, before: string, seq: number): void {
  for (const row of db.all(FollowingRow, FOLLOWING, memberId, workspaceId, edited.id)) {
    const statement = followed(row, before, edited.json);
    if (statement === null) continue;
    dropRankingPage(db, workspaceId);
    db.run(REWORD, problemJson(statement), seq, workspaceId, row.id);
  }
}

/** The batch in one transaction; see `ReportStore.storeReports`. */
export function storeReports(db: Database, batch: Batch): Verdict[] {
  const { workspaceId, memberId, deviceId, at, reports } = batch;
  if (reports.length === 0) return [];
  return db.transaction(() => {
    const before = held(db, workspaceId, reports);
    const { verdicts, writes } = judgeBatch(before, reports, memberId, gone(db, workspaceId, reports));
    if (writes.length === 0) return verdicts;
    const edited = writes.filter(({ id }) => before.has(id));
    const resting = new Map(edited.map(({ id }) => [id, db.one(JsonRow, RESTING, workspaceId, id)?.json]));
    if (edited.some(({ id, json }) => takesBack(resting.get(id) ?? json, json))) dropRankingPage(db, workspaceId);
    let seq = takeSeq(db, workspaceId, writes.length);
    for (const write of writes) {
      const { id, json, hash, revision } = write;
      seq += 1;
      db.run(WRITE, workspaceId, id, json, hash, revision, memberId, deviceId, at, seq, seq);
      const was = resting.get(id);
      if (was !== undefined) reword(db, batch, write, was, seq);
    }
    followClaims(db, batch, writes);
    followCalls(db, batch, writes);
    return verdicts;
  });
}
