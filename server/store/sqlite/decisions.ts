import * as z from 'zod/mini';
import { Decision } from '../../../utils/record/decision.ts';
import { mayFollow } from '../../../utils/record/statusMachine.ts';
import { isRepeated } from '../../problems/repeated.ts';
import type { DecideOutcome, DecisionStore, DecisionToStore } from '../decisions.ts';
import { HeldDecisionRow, problemJson, ReachesRow, StatusRow, statementIn } from '../rows.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';

const ReportRow = z.object({ problem_id: z.nullable(z.string()), json: z.string() });
const IdRow = z.object({ id: z.string() });
const CountRow = z.object({ count: z.number() });

const REPORT = 'select problem_id, json from report where workspace_id = ? and id = ?';
const PROBLEM = 'select id from problem where workspace_id = ? and id = ?';
const HELD = 'select problem_id, json from decision where workspace_id = ? and id = ?';
const STATUS = `select d.status from problem p
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.id = ?`;
const REACHES = `select count(*) as reports, count(distinct creator_id) as sellers from report
  where workspace_id = ? and problem_id = ?`;
const ADD_PROBLEM = 'insert into problem (workspace_id, id, json, report_id, created_at) values (?, ?, ?, ?, ?)';
const ADD_DECISION = `insert into decision
    (workspace_id, id, problem_id, seq, json, status, review_at, decided_by, decided_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const COUNT = 'select count(*) as count from report where workspace_id = ? and problem_id = ?';
const CHANGE = `update report set changed_seq = ? + place.n
  from (select id, row_number() over (order by id) as n from report where workspace_id = ? and problem_id = ?) as place
  where report.workspace_id = ? and report.id = place.id`;

/** The problem to decide on and whether it has to be made; or why there is none. */
function target(db: Database, { workspaceId, reportId, problemId }: DecisionToStore) {
  if (reportId === null)
    return db.one(IdRow, PROBLEM, workspaceId, problemId) ? { problemId, from: null } : 'no-problem';
  const report = db.one(ReportRow, REPORT, workspaceId, reportId);
  if (!report) return 'no-report';
  return report.problem_id === null ? { problemId, from: report.json } : { problemId: report.problem_id, from: null };
}

/** Makes the problem that a report alone stood for, in the report's words. */
function makeProblem(db: Database, { workspaceId, reportId, problemId, decision }: DecisionToStore, json: string) {
  db.run(ADD_PROBLEM, workspaceId, problemId, problemJson(statementIn(json)), reportId, decision.decidedAt);
  db.run('update report set problem_id = ? where workspace_id = ? and id = ?', problemId, workspaceId, reportId);
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

function decide(db: Database, entry: DecisionToStore): DecideOutcome {
  const { workspaceId, decision } = entry;
  const found = target(db, entry);
  if (typeof found === 'string') return found;
  const { problemId, from } = found;
  const held = db.one(HeldDecisionRow, HELD, workspaceId, decision.id);
  if (held) {
    const same = held.problem_id === problemId && isRepeated(Decision.parse(JSON.parse(held.json)), decision);
    return same ? 'stored' : 'conflict';
  }
  const { canonicalId } = decision;
  if (canonicalId && (canonicalId === problemId || !db.one(IdRow, PROBLEM, workspaceId, canonicalId)))
    return 'no-canonical';
  const status = db.one(StatusRow, STATUS, workspaceId, problemId)?.status ?? null;
  if (!mayFollow(status, decision.status)) return 'not-after';
  if (from !== null) makeProblem(db, entry, from);
  append(db, workspaceId, problemId, entry);
  return 'stored';
}

export const decisions = (db: Database): DecisionStore => ({
  async decide(entry) {
    return db.transaction(() => decide(db, entry));
  },
  async reaches(workspaceId, problemId) {
    return db.one(ReachesRow, REACHES, workspaceId, problemId) ?? { reports: 0, sellers: 0 };
  },
});
