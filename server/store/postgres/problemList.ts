import type { ProblemListStore } from '../problemList.ts';
import { MarkRow, StandingProblemRow, StandingTallyRow, toMark, toStanding } from '../problemListRows.ts';
import { IdRow } from '../problemRows.ts';
import type { Database } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

export const problemList = (db: Database): ProblemListStore => ({
  async problemsMark(workspaceId) {
    // Counted by itself, so that PostgreSQL looks into the small index of what waits and joins nothing.
    const found = await db`select w.seq, u.waiting, u.first from workspace w cross join lateral (
        select count(*) as waiting, min(changed_seq) as first from report r
        where r.workspace_id = w.id and r.indexed_revision < r.revision) as u
      where w.id = ${workspaceId}`;
    return toMark(firstOf(MarkRow, found));
  },
  async touchedProblems(workspaceId, after, limit) {
    const found = await db`select id from problem where workspace_id = ${workspaceId} and changed_seq > ${after}
      union select problem_id from report
        where workspace_id = ${workspaceId} and changed_seq > ${after} and problem_id is not null limit ${limit}`;
    return rowsOf(IdRow, found).map(({ id }) => id);
  },
  async standingProblems(workspaceId, ids) {
    const rows = await db`select p.id, p.json, p.changed_seq, d.status
      from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
      where p.workspace_id = ${workspaceId} and p.canonical_id is null and not p.withdrawn
      ${ids ? db`and p.id = any(${ids}::uuid[])` : db``}`;
    const which = ids ? db`= any(${ids}::uuid[])` : db`is not null`;
    const tallies =
      await db`select problem_id, string_agg(account_keys, chr(30)) as keys, sum(reports)::bigint as reports
      from (select problem_id, account_keys, count(*) as reports from report
        where workspace_id = ${workspaceId} and problem_id ${which} group by problem_id, account_keys) as tally
      group by problem_id`;
    return toStanding(rowsOf(StandingProblemRow, rows), rowsOf(StandingTallyRow, tallies));
  },
});
