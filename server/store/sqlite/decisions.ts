import * as z from 'zod/mini';
import type { DecisionStore, DecisionToStore } from '../decisions.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { perform } from './operations.ts';

const ReportRow = z.object({ problem_id: z.nullable(z.string()) });
const IdRow = z.object({ id: z.string() });
const CountRow = z.object({ count: z.number() });

const REPORT = 'select problem_id from report where workspace_id = ? and id = ?';
const ADD_DECISION = `insert into decision
    (workspace_id, id, problem_id, seq, json, status, review_at, decided_by, decided_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const HOLDS = 'update problem set decision_id = ?, changed_seq = ? where workspace_id = ? and id = ?';
const COUNT = 'select count(*) as count from report where workspace_id = ? and problem_id = ?';
const CHANGE = `update report set changed_seq = ? + place.n
  from (select id, row_number() over (order by id) as n from report where workspace_id = ? and problem_id = ?) as place
  where report.workspace_id = ? and report.id = place.id`;

/**
 * The report's problem; made when there is none, by an operation with the same id. Null when there is no such report.
 */
function problemOf(db: Database, { workspaceId, reportId, problemId, decision }: DecisionToStore) {
  const report = db.one(ReportRow, REPORT, workspaceId, reportId);
  if (!report || report.problem_id) return report && report.problem_id;
  const wish = { kind: 'new', reportId, problemId, statement: null } as const;
  perform(db, { workspaceId, operationId: problemId, wish, by: decision.decidedBy.id, at: decision.decidedAt });
  return problemId;
}

function append(db: Database, workspaceId: string, problemId: string, { decision }: DecisionToStore): void {
  const count = db.one(CountRow, COUNT, workspaceId, problemId)?.count ?? 0;
  const seq = takeSeq(db, workspaceId, count + 1);
  const { id, status, reviewAt, decidedBy, decidedAt } = decision;
  const json = JSON.stringify(decision);
  db.run(ADD_DECISION, workspaceId, id, problemId, seq + 1, json, status, reviewAt, decidedBy.id, decidedAt);
  db.run(HOLDS, id, seq + 1, workspaceId, problemId);
  db.run(CHANGE, seq + 1, workspaceId, problemId, workspaceId);
}

export const decisions = (db: Database): DecisionStore => ({
  async decide(entry) {
    const { workspaceId, decision } = entry;
    return db.transaction(() => {
      const canonical = decision.canonicalId;
      if (
        canonical &&
        !db.one(
          IdRow,
          'select id from problem where workspace_id = ? and id = ? and withdrawn = 0',
          workspaceId,
          canonical,
        )
      )
        return 'no-canonical';
      const problemId = problemOf(db, entry);
      if (!problemId) return 'no-report';
      append(db, workspaceId, problemId, entry);
      return 'stored';
    });
  },
});
