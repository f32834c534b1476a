import { IdRow } from '../problemRows.ts';
import type { ChangeToStore, InputsToStore, RankingStore } from '../ranking.ts';
import {
  changeJson,
  ChangedReportRow,
  ChangeRow,
  InputsRow,
  judgeInputs,
  ReturnedRow,
  ReturningRow,
  saysTheSame,
  toChangedReport,
  toInputs,
  toRankingChange,
  toReturned,
  toReturning,
  toTouched,
  TouchedRow,
} from '../rankingRows.ts';
import { readSeq, takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { dropRankingPage } from './rankingPages.ts';

const SINCE = `select changed_seq, id, creator_id, problem_id, received_at, json from report
  where workspace_id = ? and changed_seq > ? order by changed_seq limit ?`;
/** Each half of the union walks an index of its own. */
const TOUCHED = `select p.id, p.json, p.created_at, d.status, p.canonical_id is null and p.withdrawn = 0 as stands
  from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ?1 and p.id in (select id from problem where workspace_id = ?1 and changed_seq > ?2
    union select problem_id from problem_input where workspace_id = ?1 and seq > ?2) order by p.id`;
const ALL_INPUTS = `select i.problem_id, i.seq, i.json, m.id as by_id, m.name as by_name, i.changed_at
  from problem_input i join member m on m.workspace_id = i.workspace_id and m.id = i.changed_by
  where i.workspace_id = ?`;
const INPUTS = `${ALL_INPUTS} and i.seq = (select max(seq) from problem_input n
    where n.workspace_id = i.workspace_id and n.problem_id = i.problem_id)`;
const PROBLEM = 'select id from problem where workspace_id = ? and id = ? and withdrawn = 0';
const ADD_INPUT = `insert into problem_input (workspace_id, problem_id, seq, json, changed_by, changed_at)
  values (?, ?, ?, ?, ?, ?)`;
const CHANGE = `select c.id, c.json, m.id as by_id, m.name as by_name, c.changed_at
  from ranking_change c join member m on m.workspace_id = c.workspace_id and m.id = c.changed_by
  where c.workspace_id = ?`;
const ADD_CHANGE = `insert into ranking_change (workspace_id, id, seq, json, changed_by, changed_at)
  values (?, ?, ?, ?, ?, ?)`;
const RETURNING = `select p.workspace_id, p.id, d.json as decision_json from decision d
  join problem p on p.workspace_id = d.workspace_id and p.id = d.problem_id and p.decision_id = d.id
  where (d.returns = 1 or d.review_at <= ?) and p.canonical_id is null and p.withdrawn = 0 and not exists
    (select 1 from problem_return r where r.workspace_id = d.workspace_id and r.decision_id = d.id)
  order by p.workspace_id, p.id`;
const HOLDS = 'select id from problem where workspace_id = ? and id = ? and decision_id = ?';
const ADD_RETURN = `insert into problem_return (workspace_id, decision_id, problem_id, seq, reason, returned_at)
  values (?, ?, ?, ?, ?, ?) on conflict do nothing`;
/** `cross join` keeps SQLite from walking all problems instead of the few that came back. */
const RETURNED = `select p.id, p.json, d.json as decision_json, r.reason, r.returned_at from problem_return r
  cross join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id and p.decision_id = r.decision_id
  cross join decision d on d.workspace_id = r.workspace_id and d.id = r.decision_id
  where r.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0 order by r.seq desc`;

/** Up to so many problems are asked for one by one. */
const FEW = 100;

function changeRanking(db: Database, { workspaceId, change, basedOn }: ChangeToStore) {
  const held = db.one(ChangeRow, `${CHANGE} and c.id = ?`, workspaceId, change.id);
  if (held) return saysTheSame(held, change) ? 'stored' : 'conflict';
  const newest = db.one(ChangeRow, `${CHANGE} order by c.seq desc limit 1`, workspaceId);
  if ((newest?.id ?? null) !== basedOn) return 'outdated';
  const seq = takeSeq(db, workspaceId, 1) + 1;
  db.run(ADD_CHANGE, workspaceId, change.id, seq, changeJson(change), change.changedBy.id, change.changedAt);
  dropRankingPage(db, workspaceId);
  return 'stored';
}

function setInputs(db: Database, { workspaceId, problemId, inputs, by, at }: InputsToStore) {
  if (!db.one(IdRow, PROBLEM, workspaceId, problemId)) return 'unknown';
  const held = db.one(InputsRow, `${INPUTS} and i.problem_id = ?`, workspaceId, problemId);
  const verdict = judgeInputs(held, inputs);
  if (typeof verdict === 'string') return verdict;
  db.run(ADD_INPUT, workspaceId, problemId, takeSeq(db, workspaceId, 1) + 1, verdict.json, by, at);
  dropRankingPage(db, workspaceId);
  return 'stored';
}

export const ranking = (db: Database): RankingStore => ({
  async counter(workspaceId) {
    return readSeq(db, workspaceId);
  },
  async reportsSince(workspaceId, after, limit) {
    return db.all(ChangedReportRow, SINCE, workspaceId, after, limit).map(toChangedReport);
  },
  async rankableSince(workspaceId, after) {
    const rows = db.all(TouchedRow, TOUCHED, workspaceId, after);
    const inputs =
      rows.length > FEW
        ? db.all(InputsRow, INPUTS, workspaceId)
        : rows.flatMap(({ id }) => db.all(InputsRow, `${INPUTS} and i.problem_id = ?`, workspaceId, id));
    return toTouched(rows, inputs);
  },
  async rankingChanges(workspaceId) {
    return db.all(ChangeRow, `${CHANGE} order by c.seq desc`, workspaceId).map(toRankingChange);
  },
  async changeRanking(entry) {
    return db.transaction(() => changeRanking(db, entry));
  },
  async setInputs(entry) {
    return db.transaction(() => setInputs(db, entry));
  },
  async inputsHistory(workspaceId, problemId, limit) {
    if (!db.one(IdRow, PROBLEM, workspaceId, problemId)) return null;
    const newest = `${ALL_INPUTS} and i.problem_id = ? order by i.seq desc limit ?`;
    return db.all(InputsRow, newest, workspaceId, problemId, limit).map(toInputs);
  },
  async returning(day) {
    return db.all(ReturningRow, RETURNING, day).map(toReturning);
  },
  async returnToTriage({ workspaceId, problemId, decision, reason, at }) {
    db.transaction(() => {
      if (!db.one(IdRow, HOLDS, workspaceId, problemId, decision.id)) return;
      const seq = takeSeq(db, workspaceId, 1) + 1;
      db.run(ADD_RETURN, workspaceId, decision.id, problemId, seq, reason, at);
    });
  },
  async returned(workspaceId) {
    return db.all(ReturnedRow, RETURNED, workspaceId).map(toReturned);
  },
});
