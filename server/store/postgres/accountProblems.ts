import { ACCOUNT_REPORTS_MAX, AtAccountRow, problemIds, ProblemAtRow, toProblemsAt } from '../accountRows.ts';
import type { AccountStore } from '../accounts.ts';
import type { Database } from './database.ts';
import { rowsOf } from './rows.ts';

export const accountProblems = (db: Database): AccountStore => ({
  async problemsAt({ workspaceId, memberId, digests, limit }) {
    // Ids grow with time, so that the greatest are the newest.
    const at =
      await db`select r.problem_id, count(*) as reports, count(*) filter (where r.creator_id = ${memberId}) as own,
        max(r.id::text) filter (where r.creator_id <> ${memberId}) as newest
      from (select report_id from report_account
        where workspace_id = ${workspaceId} and digest = any(${[...digests]}::text[])
        order by report_id desc limit ${ACCOUNT_REPORTS_MAX}) as one
      join report r on r.workspace_id = ${workspaceId} and r.id = one.report_id
      group by r.problem_id`;
    const rows = rowsOf(AtAccountRow, at);
    const found = await db`select p.id, p.json, d.json as decision_json from problem p
      left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
      where p.workspace_id = ${workspaceId} and p.id = any(${problemIds(rows)}::uuid[]) and not p.withdrawn
      order by p.changed_seq desc, p.id desc limit ${limit}`;
    return toProblemsAt(rows, rowsOf(ProblemAtRow, found));
  },
});
