import type { SQLInputValue } from 'node:sqlite';
import { Decision } from '../../../utils/record/decision.ts';
import { changesPage } from '../changesPage.ts';
import type { ReportStore } from '../reports.ts';
import { ChangeRow, GoneRow, JsonRow, ReceivedRow, toListed, toReceived } from '../rows.ts';
import { readSeq } from './counter.ts';
import type { Database } from './database.ts';
import { ftsQuery, HITS_MORE, NEWEST_HITS } from './hits.ts';
import { SEATED } from './seats.ts';
import { storeReports } from './storeReports.ts';

const STANDING = `r.received_at, r.revision, r.problem_id, p.json as problem_json, d.json as decision_json`;
const PROBLEM = `left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id`;
/** A workspace's reports with who sent them and where they stand. */
export const RECEIVED = `select r.json, r.arrived_seq, r.creator_id, m.name as creator_name, ${STANDING}
  from report r join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id ${PROBLEM}
  where r.workspace_id = ?`;
const CHANGES = `select r.id, r.changed_seq, case when r.device_id <> ? then r.json end as json, ${STANDING},
    ${SEATED} as seats, r.seen_decision_id
  from report r ${PROBLEM}
  where r.workspace_id = ? and r.creator_id = ? and r.changed_seq > ? and r.changed_seq <= ?
  order by r.changed_seq limit ?`;
const GONE = `select id, seq as changed_seq, deleted_at from deleted_report
  where workspace_id = ? and creator_id = ? and seq > ? and seq <= ? order by seq limit ?`;
/** The newest hits alone. */
const FOUND = `r.id in (select report_id from (${NEWEST_HITS}) order by arrived_seq desc limit ?)`;
const NO_END = Number.MAX_SAFE_INTEGER;
const HISTORY = 'select json from decision where workspace_id = ? and problem_id = ? order by seq desc';

export const reports = (db: Database): ReportStore => ({
  async storeReports(batch) {
    return storeReports(db, batch);
  },
  async changesSince({ workspaceId, memberId, deviceId, after, limit }) {
    const seq = readSeq(db, workspaceId);
    const from = after > seq ? 0 : after;
    const rows = db.all(ChangeRow, CHANGES, deviceId, workspaceId, memberId, from, seq, limit + 1);
    const gone = db.all(GoneRow, GONE, workspaceId, memberId, from, seq, limit + 1);
    return changesPage(rows, gone, limit, seq);
  },
  async listReports({ workspaceId, creatorId, before, limit, words, problemId }) {
    const where: [sql: string, ...values: SQLInputValue[]][] = [];
    if (creatorId) where.push(['r.creator_id = ?', creatorId]);
    if (problemId === null) where.push(['r.problem_id is null']);
    if (problemId) where.push(['r.problem_id = ?', problemId]);
    if (before !== null) where.push(['r.arrived_seq < ?', before]);
    if (words.length > 0) {
      const question = ftsQuery(db, workspaceId, words, creatorId);
      where.push([FOUND, question, workspaceId, creatorId, before ?? NO_END, limit + HITS_MORE, limit]);
    }
    const sql = `${[RECEIVED, ...where.map(([part]) => part)].join(' and ')} order by ${words.length > 0 ? '+' : ''}r.arrived_seq desc limit ?`;
    return db.all(ReceivedRow, sql, workspaceId, ...where.flatMap(([, ...values]) => values), limit).map(toListed);
  },
  async readReport(workspaceId, creatorId, id) {
    const row = db.one(
      ReceivedRow,
      `${RECEIVED} and r.id = ? and r.creator_id = coalesce(?, r.creator_id)`,
      workspaceId,
      id,
      creatorId,
    );
    return row && toReceived(row);
  },
  async history(workspaceId, problemId) {
    return db.all(JsonRow, HISTORY, workspaceId, problemId).map((row) => Decision.parse(JSON.parse(row.json)));
  },
});
