import { judgeBatch, type Held, type Incoming, type Verdict } from '../../sync/judge.ts';
import type { Batch } from '../reports.ts';
import { IdRow } from '../problemRows.ts';
import { HeldRow, JsonRow, problemJson } from '../rows.ts';
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
/** A problem follows the wording of its first report, so that a redaction reaches it too (P8), unless a product manager worded it. */
const REWORD = `update problem set json = ?, words = null, changed_seq = ?
  where workspace_id = ? and report_id = ? and wording is null`;

function held(db: Database, workspaceId: string, reports: Incoming[]): Map<string, Held> {
  const rows = reports.flatMap(({ id }) => db.all(HeldRow, HELD, workspaceId, id));
  return new Map(rows.map((row) => [row.id, { creatorId: row.creator_id, revision: row.revision, hash: row.hash }]));
}

const GONE = 'select id from deleted_report where workspace_id = ? and id in (select value from json_each(?))';

function gone(db: Database, workspaceId: string, reports: Incoming[]): Set<string> {
  const ids = JSON.stringify(reports.map(({ id }) => id));
  return new Set(db.all(IdRow, GONE, workspaceId, ids).map(({ id }) => id));
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
    if (
      edited.some(({ id, json }) => db.all(JsonRow, RESTING, workspaceId, id).some((was) => takesBack(was.json, json)))
    )
      dropRankingPage(db, workspaceId);
    let seq = takeSeq(db, workspaceId, writes.length);
    for (const { id, json, hash, revision, statement } of writes) {
      seq += 1;
      db.run(WRITE, workspaceId, id, json, hash, revision, memberId, deviceId, at, seq, seq);
      if (before.has(id)) db.run(REWORD, problemJson(statement), seq, workspaceId, id);
    }
    followClaims(db, batch, writes);
    followCalls(db, batch, writes);
    return verdicts;
  });
}
