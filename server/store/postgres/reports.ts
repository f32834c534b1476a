import { Decision } from '../../../utils/record/decision.ts';
import { changesPage } from '../changesPage.ts';
import type { ListWanted, ReportStore } from '../reports.ts';
import { ChangeRow, GoneRow, JsonRow, ReceivedRow, toListed, toReceived } from '../rows.ts';
import { readSeq } from './counter.ts';
import type { Database } from './database.ts';
import { newestHits } from './hits.ts';
import { firstOf, rowsOf } from './rows.ts';
import { seated } from './seats.ts';
import { storeReports } from './storeReports.ts';

const standing = (db: Database) =>
  db`r.received_at, r.revision, r.problem_id, p.json as problem_json, d.json as decision_json`;
const problem = (db: Database) => db`left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id`;
/** A workspace's reports with who sent them and where they stand. */
export const received = (db: Database, workspaceId: string) => db`select r.json, r.arrived_seq, r.creator_id,
    m.name as creator_name, ${standing(db)}
  from report r join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id ${problem(db)}
  where r.workspace_id = ${workspaceId}`;

function standsOn(db: Database, { problemId }: ListWanted) {
  if (problemId === undefined) return db``;
  return problemId === null ? db`and r.problem_id is null` : db`and r.problem_id = ${problemId}`;
}

async function list(db: Database, wanted: ListWanted) {
  const { workspaceId, creatorId, before, limit, words } = wanted;
  const hits = words.length === 0 ? null : await newestHits(db, wanted);
  return db`${received(db, workspaceId)}
    ${creatorId === null ? db`` : db`and r.creator_id = ${creatorId}`}
    ${before === null ? db`` : db`and r.arrived_seq < ${before}`}
    ${standsOn(db, wanted)}
    ${hits === null ? db`` : db`and r.id = any(${hits}::uuid[])`}
    order by r.arrived_seq desc limit ${limit}`;
}

export const reports = (db: Database): ReportStore => ({
  async storeReports(batch) {
    return storeReports(db, batch);
  },
  async changesSince({ workspaceId, memberId, deviceId, after, limit }) {
    const seq = await readSeq(db, workspaceId);
    const from = after > seq ? 0 : after;
    const found = await db`select r.id, r.changed_seq, ${standing(db)},
        case when r.device_id <> ${deviceId} then r.json end as json, ${seated(db)} as seats,
        r.seen_decision_id
      from report r ${problem(db)}
      where r.workspace_id = ${workspaceId} and r.creator_id = ${memberId}
        and r.changed_seq > ${from} and r.changed_seq <= ${seq}
      order by r.changed_seq limit ${limit + 1}`;
    const gone = await db`select id, seq as changed_seq, deleted_at from deleted_report
      where workspace_id = ${workspaceId} and creator_id = ${memberId} and seq > ${from} and seq <= ${seq}
      order by seq limit ${limit + 1}`;
    return changesPage(rowsOf(ChangeRow, found), rowsOf(GoneRow, gone), limit, seq);
  },
  async listReports(wanted) {
    return rowsOf(ReceivedRow, await list(db, wanted)).map(toListed);
  },
  async readReport(workspaceId, creatorId, id) {
    const own = creatorId === null ? db`` : db`and r.creator_id = ${creatorId}`;
    const row = firstOf(ReceivedRow, await db`${received(db, workspaceId)} and r.id = ${id} ${own}`);
    return row && toReceived(row);
  },
  async history(workspaceId, problemId) {
    const found = await db`select json from decision
      where workspace_id = ${workspaceId} and problem_id = ${problemId} order by seq desc`;
    return rowsOf(JsonRow, found).map((row) => Decision.parse(JSON.parse(row.json)));
  },
});
