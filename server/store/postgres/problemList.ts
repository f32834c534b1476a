import type { ProblemListStore } from '../problemList.ts';
import { MarkRow, StandingProblemRow, StandingTallyRow, toListed, toMark } from '../problemListRows.ts';
import type { Database } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

export const problemList = (db: Database): ProblemListStore => ({
  async problemsMark(workspaceId) {
    const found = await db`select w.seq, (select count(*) from report r
        where r.workspace_id = w.id and r.indexed_revision < r.revision) as waiting
      from workspace w where w.id = ${workspaceId}`;
    return toMark(firstOf(MarkRow, found));
  },
  async standingProblems(workspaceId, limit) {
    const rows = await db`select p.id, p.json, d.status
      from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
      where p.workspace_id = ${workspaceId} and p.canonical_id is null and not p.withdrawn
      order by p.changed_seq desc, p.id desc limit ${limit}`;
    const tallies =
      await db`select problem_id, string_agg(account_keys, chr(30)) as keys, sum(reports)::bigint as reports
      from (select problem_id, account_keys, count(*) as reports from report
        where workspace_id = ${workspaceId} and problem_id is not null group by problem_id, account_keys) as tally
      group by problem_id`;
    return toListed(rowsOf(StandingProblemRow, rows), rowsOf(StandingTallyRow, tallies));
  },
});
