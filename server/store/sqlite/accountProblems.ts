import { ACCOUNT_REPORTS_MAX, AtAccountRow, problemIds, ProblemAtRow, toProblemsAt } from '../accountRows.ts';
import type { AccountStore } from '../accounts.ts';
import type { Database } from './database.ts';

/** Out of indexes alone: the reports' own rows are large. Ids grow with time, so that the greatest are the newest. */
const AT = `select r.problem_id, count(*) as reports, sum(r.creator_id = ?2) as own,
    max(case when r.creator_id <> ?2 then r.id end) as newest
  from (select a.report_id from json_each(?3) told
    cross join report_account a indexed by report_account_by_digest on a.workspace_id = ?1 and a.digest = told.value
    order by a.report_id desc limit ${ACCOUNT_REPORTS_MAX}) as one
  cross join report r indexed by report_placed on r.workspace_id = ?1 and r.id = one.report_id
  group by r.problem_id`;
const PROBLEMS = `select p.id, p.json, d.json as decision_json from json_each(?2) wanted
  cross join problem p on p.workspace_id = ?1 and p.id = wanted.value and p.withdrawn = 0
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  order by p.changed_seq desc, p.id desc limit ?3`;

export const accountProblems = (db: Database): AccountStore => ({
  async problemsAt({ workspaceId, memberId, digests, limit }) {
    const rows = db.all(AtAccountRow, AT, workspaceId, memberId, JSON.stringify(digests));
    const ids = JSON.stringify(problemIds(rows));
    return toProblemsAt(rows, db.all(ProblemAtRow, PROBLEMS, workspaceId, ids, limit));
  },
});
