import * as z from 'zod/mini';
import type { DecisionStore, DecisionToStore } from '../decisions.ts';
import { problemJson, statementIn } from '../rows.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';

const ReportRow = z.object({ problem_id: z.nullable(z.string()), json: z.string() });
const IdRow = z.object({ id: z.string() });
const CountRow = z.object({ count: z.number() });

const REPORT = 'select problem_id, json from report where workspace_id = ? and id = ?';
const ADD_PROBLEM = 'insert into problem (workspace_id, id, json, report_id, created_at) values (?, ?, ?, ?, ?)';
const ADD_DECISION = `insert into decision
    (workspace_id, id, problem_id, seq, json, status, review_at, decided_by, decided_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const COUNT = 'select count(*) as count from report where workspace_id = ? and problem_id = ?';
const CHANGE = `update report set changed_seq = ? + place.n
  from (select id, row_number() over (order by id) as n from report where workspace_id = ? and problem_id = ?) as place
  where report.workspace_id = ? and report.id = place.id`;

/** The report's problem; made from its statement when there is none. Null when there is no such report. */
function problemOf(db: Database, { workspaceId, reportId, problemId, decision }: DecisionToStore): string | null {
  const report = db.one(ReportRow, REPORT, workspaceId, reportId);
  if (!report || report.problem_id) return report && report.problem_id;
  db.run(ADD_PROBLEM, workspaceId, problemId, problemJson(statementIn(report.json)), reportId, decision.decidedAt);
  db.run('update report set problem_id = ? where workspace_id = ? and id = ?', problemId, workspaceId, reportId);
  return problemId;
}

function append(db: Database, workspaceId: string, problemId: string, { decision }: DecisionToStore): void {
  const count = db.one(CountRow, COUNT, workspaceId, problemId)?.count ?? 0;
  const seq = takeSeq(db, workspaceId, count + 1);
  const { id, status, reviewAt, decidedBy, decidedAt } = decision;
  const json = JSON.stringify(decision);
  db.run(ADD_DECISION, workspaceId, id, problemId, seq + 1, json, status, reviewAt, decidedBy.id, decidedAt);
  db.run('update problem set decision_id = ? where workspace_id = ? and id = ?', id, workspaceId, problemId);
  db.run(CHANGE, seq + 1, workspaceId, problemId, workspaceId);
}

export const decisions = (db: Database): DecisionStore => ({
  async decide(entry) {
    const { workspaceId, decision } = entry;
    return db.transaction(() => {
      const canonical = decision.canonicalId;
      if (
        canonical &&
        !db.one(IdRow, 'select id from problem where workspace_id = ? and id = ?', workspaceId, canonical)
      )
        return 'no-canonical';
      const problemId = problemOf(db, entry);
      if (!problemId) return 'no-report';
      append(db, workspaceId, problemId, entry);
      return 'stored';
    });
  },
});
