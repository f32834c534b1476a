import type { ProblemListStore } from '../problemList.ts';
import { MarkRow, StandingProblemRow, StandingTallyRow, toListed, toMark } from '../problemListRows.ts';
import type { Database } from './database.ts';

const MARK = `select w.seq, (select count(*) from report r
    where r.workspace_id = w.id and r.indexed_revision < r.revision) as waiting
  from workspace w where w.id = ?`;
const STANDING = `select p.id, p.json, d.status
  from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0
  order by p.changed_seq desc, p.id desc limit ?`;
/** All at once, out of an index, and one row a problem: 100,000 rows take several times as long to read as to group. */
const TALLIES = `select problem_id, group_concat(account_keys, char(30)) as keys, sum(reports) as reports from (
    select problem_id, account_keys, count(*) as reports from report
    where workspace_id = ? and problem_id is not null group by problem_id, account_keys)
  group by problem_id`;

export const problemList = (db: Database): ProblemListStore => ({
  async problemsMark(workspaceId) {
    return toMark(db.one(MarkRow, MARK, workspaceId));
  },
  async standingProblems(workspaceId, limit) {
    const rows = db.all(StandingProblemRow, STANDING, workspaceId, limit);
    return toListed(rows, db.all(StandingTallyRow, TALLIES, workspaceId));
  },
});
