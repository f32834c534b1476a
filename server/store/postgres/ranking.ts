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
import { transaction, type Database, type Transaction } from './database.ts';
import { dropRankingPage } from './rankingPages.ts';
import { rowsOf } from './rows.ts';

/** The newest inputs of each problem; `ids`: of these alone. */
const inputsOf = (
  db: Database | Transaction,
  workspaceId: string,
  ids?: string[],
) => db`select distinct on (i.problem_id) i.problem_id,
    i.seq, i.json, m.id as by_id, m.name as by_name, i.changed_at
  from problem_input i join member m on m.workspace_id = i.workspace_id and m.id = i.changed_by
  where i.workspace_id = ${workspaceId} ${ids ? db`and i.problem_id = any(${ids}::uuid[])` : db``}
  order by i.problem_id, i.seq desc`;
const changes = (db: Database | Transaction, workspaceId: string) => db`select c.id, c.json, m.id as by_id,
    m.name as by_name, c.changed_at
  from ranking_change c join member m on m.workspace_id = c.workspace_id and m.id = c.changed_by
  where c.workspace_id = ${workspaceId} order by c.seq desc`;

async function changeRanking(tx: Transaction, { workspaceId, change, basedOn }: ChangeToStore) {
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  const all = rowsOf(ChangeRow, await changes(tx, workspaceId));
  const held = all.find(({ id }) => id === change.id);
  if (held) return saysTheSame(held, change) ? 'stored' : 'conflict';
  if ((all[0]?.id ?? null) !== basedOn) return 'outdated';
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  await tx`insert into ranking_change (workspace_id, id, seq, json, changed_by, changed_at)
    values (${workspaceId}, ${change.id}, ${seq}, ${changeJson(change)}, ${change.changedBy.id}, ${change.changedAt})`;
  await dropRankingPage(tx, workspaceId);
  return 'stored';
}

async function isThere(db: Database | Transaction, workspaceId: string, problemId: string): Promise<boolean> {
  const found = await db`select id from problem
    where workspace_id = ${workspaceId} and id = ${problemId} and not withdrawn`;
  return found.length > 0;
}

async function setInputs(tx: Transaction, { workspaceId, problemId, inputs, by, at }: InputsToStore) {
  await takeSeq(tx, workspaceId, 0);
  if (!(await isThere(tx, workspaceId, problemId))) return 'unknown';
  const [held = null] = rowsOf(InputsRow, await inputsOf(tx, workspaceId, [problemId]));
  const verdict = judgeInputs(held, inputs);
  if (typeof verdict === 'string') return verdict;
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  await tx`insert into problem_input (workspace_id, problem_id, seq, json, changed_by, changed_at)
    values (${workspaceId}, ${problemId}, ${seq}, ${verdict.json}, ${by}, ${at})`;
  await dropRankingPage(tx, workspaceId);
  return 'stored';
}

export const ranking = (db: Database): RankingStore => ({
  async counter(workspaceId) {
    return readSeq(db, workspaceId);
  },
  async reportsSince(workspaceId, after, limit) {
    const found = await db`select changed_seq, id, creator_id, problem_id, received_at, json from report
      where workspace_id = ${workspaceId} and changed_seq > ${after} order by changed_seq limit ${limit}`;
    return rowsOf(ChangedReportRow, found).map(toChangedReport);
  },
  async rankableSince(workspaceId, after) {
    const found =
      await db`select p.id, p.json, p.created_at, d.status, p.canonical_id is null and not p.withdrawn as stands
      from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
      where p.workspace_id = ${workspaceId} and p.id in (
        select id from problem where workspace_id = ${workspaceId} and changed_seq > ${after}
        union select problem_id from problem_input where workspace_id = ${workspaceId} and seq > ${after}) order by p.id`;
    const rows = rowsOf(TouchedRow, found);
    const ids = rows.map(({ id }) => id);
    const inputs = await inputsOf(db, workspaceId, ids);
    return toTouched(rows, rowsOf(InputsRow, inputs));
  },
  async rankingChanges(workspaceId) {
    return rowsOf(ChangeRow, await changes(db, workspaceId)).map(toRankingChange);
  },
  async changeRanking(entry) {
    return transaction(db, async (tx) => changeRanking(tx, entry));
  },
  async setInputs(entry) {
    return transaction(db, async (tx) => setInputs(tx, entry));
  },
  async inputsHistory(workspaceId, problemId, limit) {
    if (!(await isThere(db, workspaceId, problemId))) return null;
    const found = await db`select i.problem_id, i.seq, i.json, m.id as by_id, m.name as by_name, i.changed_at
      from problem_input i join member m on m.workspace_id = i.workspace_id and m.id = i.changed_by
      where i.workspace_id = ${workspaceId} and i.problem_id = ${problemId} order by i.seq desc limit ${limit}`;
    return rowsOf(InputsRow, found).map(toInputs);
  },
  async returning(day) {
    const found = await db`select p.workspace_id, p.id, d.json as decision_json from decision d
      join problem p on p.workspace_id = d.workspace_id and p.id = d.problem_id and p.decision_id = d.id
      where (d.returns or d.review_at <= ${day}::date) and p.canonical_id is null and not p.withdrawn and not exists
        (select 1 from problem_return r where r.workspace_id = d.workspace_id and r.decision_id = d.id)
      order by p.workspace_id, p.id`;
    return rowsOf(ReturningRow, found).map(toReturning);
  },
  async returnToTriage({ workspaceId, problemId, decision, reason, at }) {
    await transaction(db, async (tx) => {
      await takeSeq(tx, workspaceId, 0);
      const holds = await tx`select id from problem
        where workspace_id = ${workspaceId} and id = ${problemId} and decision_id = ${decision.id}`;
      if (holds.length === 0) return;
      const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
      await tx`insert into problem_return (workspace_id, decision_id, problem_id, seq, reason, returned_at)
        values (${workspaceId}, ${decision.id}, ${problemId}, ${seq}, ${reason}, ${at}) on conflict do nothing`;
    });
  },
  async returned(workspaceId) {
    const found = await db`select p.id, p.json, d.json as decision_json, r.reason, r.returned_at from problem_return r
      join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id and p.decision_id = r.decision_id
      join decision d on d.workspace_id = r.workspace_id and d.id = r.decision_id
      where r.workspace_id = ${workspaceId} and p.canonical_id is null and not p.withdrawn order by r.seq desc`;
    return rowsOf(ReturnedRow, found).map(toReturned);
  },
});
