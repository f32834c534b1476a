import type { SeenStore } from '../seen.ts';
import type { Database } from './database.ts';

export const seen = (db: Database): SeenStore => ({
  async keepSeen({ workspaceId, memberId, seen: told }) {
    if (told.length === 0) return;
    await db`update report r set seen_decision_id = x.decision_id
      from unnest(${told.map(({ reportId }) => reportId)}::uuid[], ${told.map(({ decisionId }) => decisionId)}::uuid[])
        as x (report_id, decision_id), problem p
      where r.workspace_id = ${workspaceId} and r.id = x.report_id and r.creator_id = ${memberId}
        and p.workspace_id = r.workspace_id and p.id = r.problem_id and p.decision_id = x.decision_id`;
  },
});
