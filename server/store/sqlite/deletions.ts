import { Report } from '../../../utils/record/report.ts';
import { fateOf } from '../../deletion/fate.ts';
import {
  asSaid,
  DeletionRow,
  ExistsRow,
  MarkedRow,
  OrphanRow,
  recounted,
  TermsRow,
  toDeletion,
  toMarked,
  toOrphan,
  TracesRow,
} from '../deletionRows.ts';
import type { DeletionStore, Reach, RecordsToDelete } from '../deletions.ts';
import { IdRow } from '../problemRows.ts';
import { JsonRow, problemJson } from '../rows.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { erasing } from './erasing.ts';
import { newVersion } from './news.ts';
import { dropRankingPage } from './rankingPages.ts';

/** `?2`: the reports' ids as a JSON text. */
const GONE = '(select value from json_each(?2))';
const ON = `workspace_id = ?1 and report_id in ${GONE}`;
const ASKS = `select id from introduction_ask where ${ON}`;
/** `?3`: the deals' ids; those that a report that stays names anywhere stay as well. */
const OUTCOMES = `workspace_id = ?1 and deal_id in (select value from json_each(?3)) and not exists (select 1 from report r
  where r.workspace_id = ?1 and r.id not in ${GONE} and instr(r.json, deal_id) > 0)`;
const TRACES = `select (select count(*) from report where workspace_id = ?1 and id in ${GONE}) as reports,
  (select count(*) from question where ${ON}) as questions,
  (select count(*) from question_answer where workspace_id = ?1
    and question_id in (select id from question where ${ON})) as answers,
  (select count(*) from introduction_ask where ${ON}) as introductions,
  (select count(*) from introduction_step where workspace_id = ?1 and ask_id in (${ASKS})
    and instr(json, '"consent":{') > 0) as consents,
  (select count(*) from offered_call where ${ON}) as calls,
  (select count(*) from deal_outcome where ${OUTCOMES}) as outcomes`;

/** Each behind those that refer to it. */
const DELETES = [
  `delete from call_seat where ${ON}`,
  `delete from offered_call where ${ON}`,
  `delete from question_answer where workspace_id = ?1 and question_id in (select id from question where ${ON})`,
  `delete from question where ${ON}`,
  `delete from introduction_step where workspace_id = ?1 and ask_id in (${ASKS})`,
  `delete from introduction_ask where ${ON}`,
  `delete from report_account where ${ON}`,
  `delete from agreed_topic where ${ON}`,
  `delete from search_words where rowid in (select number from search where ${ON})`,
  `delete from search where ${ON}`,
  `delete from report where workspace_id = ?1 and id in ${GONE}`,
];
const UNUSED = `delete from account where workspace_id = ? and not exists (select 1 from report_account r
  where r.workspace_id = account.workspace_id and r.digest = account.digest)`;

/** Problems that were made from reports that go, with what is left on them. */
const ORPHANS = `select p.id, p.wording is not null as worded, h.id as heir_id, h.json as heir_json,
    p.wording is not null or p.owner_id is not null or p.canonical_id is not null
    or exists (select 1 from problem q where q.workspace_id = ?1 and q.canonical_id = p.id)
    or exists (select 1 from decision d where d.workspace_id = ?1 and d.problem_id = p.id)
    or exists (select 1 from problem_input i where i.workspace_id = ?1 and i.problem_id = p.id)
    or exists (select 1 from introduction i where i.workspace_id = ?1 and i.problem_id = p.id)
    or exists (select 1 from operation_cell m
      join operation_cell o on o.workspace_id = m.workspace_id and o.operation_id = m.operation_id
      where m.workspace_id = ?1 and m.cell = 'm:' || p.id and (o.cell like 'c:%' or o.cell like 'r:%' and exists
        (select 1 from report s where s.workspace_id = ?1 and s.id = substr(o.cell, 3)))) as touched
  from problem p left join report h on h.workspace_id = ?1 and h.id = (select s.id from report s
    where s.workspace_id = ?1 and s.problem_id = p.id order by s.arrived_seq limit 1)
  where p.workspace_id = ?1 and p.report_id in ${GONE} order by p.id`;
const REWORD = 'update problem set json = ?, words = null where workspace_id = ? and id = ?';
const FOLLOW = `update problem set report_id = coalesce(?, report_id), withdrawn = max(withdrawn, ?)
  where workspace_id = ? and id = ?`;
const TOUCH_PROBLEM = 'update problem set changed_seq = ? where workspace_id = ? and id = ?';
const TOUCH_REPORT = 'update report set changed_seq = ? where workspace_id = ? and id = ?';
const HELD = `select problem_id as id from report where workspace_id = ?1 and id in ${GONE} and problem_id is not null
  union select id from problem where workspace_id = ?1 and report_id in ${GONE}`;
const STAYING = 'select id from report where workspace_id = ? and problem_id = ? order by arrived_seq';
const KEEP = `insert into deletion (workspace_id, id, seq, kind, counts, by_id, deleted_at) values (?, ?, ?, ?, ?, ?, ?)`;
const REMEMBER = `insert into deleted_report (workspace_id, id, deletion_id, creator_id, seq, deleted_at)
  select workspace_id, id, ?, creator_id, ?, ? from report where workspace_id = ? and id = ?`;
const DELETIONS = `select d.id, d.kind, d.counts, m.id as by_id, m.name as by_name, d.deleted_at from deletion d
  left join member m on m.workspace_id = d.workspace_id and m.id = d.by_id where d.workspace_id = ?`;
const SINCE = 'select exists (select 1 from deleted_report where workspace_id = ? and seq > ?) as there';

function traces(db: Database, { workspaceId, reportIds, deals }: Reach) {
  const row = db.one(TracesRow, TRACES, workspaceId, JSON.stringify(reportIds), JSON.stringify(deals));
  if (!row) throw new Error('no counts');
  return row;
}

/** Problems that were worded by what went say other words now, or none; their sellers are told. */
function followReports(db: Database, workspaceId: string, ids: string, nextSeq: () => number): void {
  for (const row of db.all(OrphanRow, ORPHANS, workspaceId, ids)) {
    const { reportId, statement, withdrawn } = fateOf(toOrphan(row));
    db.run(FOLLOW, reportId, withdrawn ? 1 : 0, workspaceId, row.id);
    if (row.worded) continue;
    db.run(REWORD, problemJson(statement), workspaceId, row.id);
    for (const { id } of db.all(IdRow, STAYING, workspaceId, row.id)) db.run(TOUCH_REPORT, nextSeq(), workspaceId, id);
  }
}

function countAnew(db: Database, workspaceId: string): void {
  const rows = db.all(TermsRow, 'select terms from search where workspace_id = ?', workspaceId);
  const counts = rows.reduce(recounted, new Map<string, number>());
  db.run('delete from term where workspace_id = ?', workspaceId);
  for (const [term, reports] of counts)
    db.run('insert into term (workspace_id, term, reports) values (?, ?, ?)', workspaceId, term, reports);
}

function remove(db: Database, { workspaceId, reportIds, deals, deletion }: RecordsToDelete): 'deleted' | 'changed' {
  if (!asSaid(traces(db, { workspaceId, reportIds, deals }), deletion.counts)) return 'changed';
  const ids = JSON.stringify(reportIds);
  dropRankingPage(db, workspaceId);
  const nextSeq = () => takeSeq(db, workspaceId, 1) + 1;
  const { id, kind, counts, by, at } = deletion;
  const problems = db.all(IdRow, HELD, workspaceId, ids);
  db.run(KEEP, workspaceId, id, nextSeq(), kind, JSON.stringify(counts), by, at);
  for (const reportId of reportIds) db.run(REMEMBER, id, nextSeq(), at, workspaceId, reportId);
  db.run(`delete from deal_outcome where ${OUTCOMES}`, workspaceId, ids, JSON.stringify(deals));
  for (const sql of DELETES) db.run(sql, workspaceId, ids);
  if (db.run(UNUSED, workspaceId) > 0) newVersion(db, workspaceId);
  followReports(db, workspaceId, ids, nextSeq);
  for (const problem of problems) db.run(TOUCH_PROBLEM, nextSeq(), workspaceId, problem.id);
  countAnew(db, workspaceId);
  return 'deleted';
}

export const deletions = (db: Database): DeletionStore => ({
  async markedReports(workspaceId) {
    const sql = `select id, account_keys from report where workspace_id = ? and account_keys <> ''`;
    return db.all(MarkedRow, sql, workspaceId).map(toMarked);
  },
  async restingReports(workspaceId, ids) {
    const sql = `select json from report where workspace_id = ?1 and id in ${GONE} order by arrived_seq`;
    return db.all(JsonRow, sql, workspaceId, JSON.stringify(ids)).map(({ json }) => Report.parse(JSON.parse(json)));
  },
  async countTraces(reach) {
    return traces(db, reach);
  },
  async deleteRecords(entry) {
    return erasing(db, () => remove(db, entry));
  },
  async deletion(workspaceId, id) {
    const row = db.one(DeletionRow, `${DELETIONS} and d.id = ?`, workspaceId, id);
    return row && toDeletion(row);
  },
  async deletions(workspaceId, limit) {
    return db.all(DeletionRow, `${DELETIONS} order by d.seq desc limit ?`, workspaceId, limit).map(toDeletion);
  },
  async deletedSince(workspaceId, after) {
    return db.one(ExistsRow, SINCE, workspaceId, after)?.there ?? false;
  },
});
