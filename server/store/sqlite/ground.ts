import { needsOf, type Ground, type Wish } from '../../problems/wish.ts';
import { GroundProblemRow, GroundReportRow, IdRow, toGroundProblems } from '../problemRows.ts';
import type { Database } from './database.ts';

const REPORT = 'select id, problem_id from report where workspace_id = ? and id = ?';
const PROBLEM = `select p.id, p.canonical_id, p.wording, d.status from problem p
  left join problem c on c.workspace_id = p.workspace_id and c.id = coalesce(p.canonical_id, p.id)
  left join decision d on d.workspace_id = c.workspace_id and d.id = c.decision_id
  where p.workspace_id = ? and p.id = ? and p.withdrawn = 0`;
const REPORTS_OF = 'select id from report where workspace_id = ? and problem_id = ? order by arrived_seq';
const DUPLICATES = `select id from problem indexed by problem_by_canonical
  where workspace_id = ? and canonical_id = ? order by id`;

/** The rows that a wish is about, as they are in the running transaction. */
export function readGround(db: Database, workspaceId: string, wish: Wish): Ground {
  const needs = needsOf(wish);
  const ids = (sql: string) => (needs.whole ? db.all(IdRow, sql, workspaceId, needs.whole).map(({ id }) => id) : []);
  const reports = needs.reports.flatMap((id) => db.all(GroundReportRow, REPORT, workspaceId, id));
  const problems = needs.problems.flatMap((id) => db.all(GroundProblemRow, PROBLEM, workspaceId, id));
  return {
    reports: new Map(reports.map((row) => [row.id, row.problem_id])),
    problems: toGroundProblems(problems),
    reportsOf: ids(REPORTS_OF),
    duplicatesOf: ids(DUPLICATES),
  };
}
