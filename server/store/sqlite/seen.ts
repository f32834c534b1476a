import type { SeenStore } from '../seen.ts';
import type { Database } from './database.ts';

const KEEP = `update report set seen_decision_id = ?1
  where workspace_id = ?2 and id = ?3 and creator_id = ?4 and exists (select 1 from problem p
    where p.workspace_id = report.workspace_id and p.id = report.problem_id and p.decision_id = ?1)`;

export const seen = (db: Database): SeenStore => ({
  async keepSeen({ workspaceId, memberId, seen: told }) {
    if (told.length === 0) return;
    db.transaction(() => {
      for (const { reportId, decisionId } of told) db.run(KEEP, decisionId, workspaceId, reportId, memberId);
    });
  },
});
