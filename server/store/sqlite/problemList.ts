import type { ProblemListStore } from '../problemList.ts';
import { MarkRow, StandingProblemRow, StandingTallyRow, toMark, toStanding } from '../problemListRows.ts';
import { IdRow } from '../problemRows.ts';
import type { Database } from './database.ts';

const MARK = `select w.seq, count(r.id) as waiting, min(r.changed_seq) as first
  from workspace w left join report r on r.workspace_id = w.id and r.indexed_revision < r.revision
  where w.id = ? group by w.id`;
const TOUCHED = `select id from problem where workspace_id = ?1 and changed_seq > ?2
  union select problem_id from report where workspace_id = ?1 and changed_seq > ?2 and problem_id is not null limit ?3`;
const STANDING = `select p.id, p.json, p.changed_seq, d.status
  from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0`;
/** All at once, out of an index, and one row a problem: 100,000 rows take several times as long to read as to group. */
const tallies = (which: string): string =>
  `select problem_id, group_concat(account_keys, char(30)) as keys, sum(reports) as reports from (
    select problem_id, account_keys, count(*) as reports from report
    where workspace_id = ? and problem_id ${which} group by problem_id, account_keys)
  group by problem_id`;
const GIVEN = 'in (select value from json_each(?))';

export const problemList = (db: Database): ProblemListStore => ({
  async problemsMark(workspaceId) {
    return toMark(db.one(MarkRow, MARK, workspaceId));
  },
  async touchedProblems(workspaceId, after, limit) {
    return db.all(IdRow, TOUCHED, workspaceId, after, limit).map(({ id }) => id);
  },
  async standingProblems(workspaceId, ids) {
    if (!ids) {
      const rows = db.all(StandingProblemRow, STANDING, workspaceId);
      return toStanding(rows, db.all(StandingTallyRow, tallies('is not null'), workspaceId));
    }
    const given = JSON.stringify(ids);
    const rows = db.all(StandingProblemRow, `${STANDING} and p.id ${GIVEN}`, workspaceId, given);
    return toStanding(rows, db.all(StandingTallyRow, tallies(GIVEN), workspaceId, given));
  },
});
