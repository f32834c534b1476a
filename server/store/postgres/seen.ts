import type { SeenStore } from '../seen.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database } from './database.ts';

export const seen = (db: Database): SeenStore => ({
  async keepSeen({ workspaceId, memberId, seen: told }) {
    if (told.length === 0) return;
    await transaction(db, async (tx) => {
      await takeSeq(tx, workspaceId, 0); // what is counted of the workspace is written by one at a time
      await tx`update report r set seen_decision_id = x.decision_id
      from unnest(${told.map(({ reportId }) => reportId)}::uuid[], ${told.map(({ decisionId }) => decisionId)}::uuid[])
        as x (report_id, decision_id), problem p
      where r.workspace_id = ${workspaceId} and r.id = x.report_id and r.creator_id = ${memberId}
        and p.workspace_id = r.workspace_id and p.id = r.problem_id and p.decision_id = x.decision_id`;
    });
  },
});
