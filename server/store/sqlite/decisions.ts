import * as z from 'zod/mini';
import type { Decision } from '../../../utils/record/decision.ts';
import { mayFollow } from '../../../utils/record/statusMachine.ts';
import { plan } from '../../problems/plan.ts';
import { isRepeated } from '../../problems/repeated.ts';
import { type DecideOutcome, type DecisionStore, type DecisionToStore, notCarriedOn } from '../decisions.ts';
import { HeldDecisionRow, ReachesRow, StandingRow, toHeld, toReaches } from '../rows.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { readGround } from './ground.ts';
import { hold } from './holds.ts';
import { carryOut, perform } from './operations.ts';

const ReportRow = z.object({ problem_id: z.nullable(z.string()) });
const CountRow = z.object({ count: z.number() });

const REPORT = 'select problem_id from report where workspace_id = ? and id = ?';
const HELD = 'select problem_id, json from decision where workspace_id = ? and id = ?';
const STANDING = `select p.canonical_id, p.decision_id, d.status from problem p
  left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.id = ? and p.withdrawn = 0`;
/** SQLite, which has no statistics here, may read the whole workspace in an index that holds both columns. */
const REACHES = `select coalesce(sum(sent), 0) as reports, count(*) filter (where signed_in) as sellers,
    count(*) filter (where not signed_in) as gone
  from (select count(*) as sent, exists (select 1 from device d where d.workspace_id = r.workspace_id
      and d.member_id = r.creator_id and d.revoked_at is null) as signed_in
    from report r indexed by report_sellers where r.workspace_id = ? and r.problem_id = ? group by r.creator_id)`;
const ADD_DECISION = `insert into decision
    (workspace_id, id, problem_id, seq, json, status, review_at, decided_by, decided_at, returns)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const COUNT = 'select count(*) as count from report where workspace_id = ? and problem_id = ?';
const CHANGE = `update report set changed_seq = ? + place.n
  from (select id, row_number() over (order by id) as n
    from report indexed by report_by_problem where workspace_id = ? and problem_id = ?) as place
  where report.workspace_id = ? and report.id = place.id`;

/** The problem to decide on; `made` where a report waits for one of its own. Null: there is no such report. */
function target(db: Database, { workspaceId, reportId, problemId }: DecisionToStore) {
  if (reportId === null) return { problemId, made: false };
  const report = db.one(ReportRow, REPORT, workspaceId, reportId);
  return report && { problemId: report.problem_id ?? problemId, made: report.problem_id === null };
}

/** Makes the problem that a report alone stood for, by an operation with the problem's id. */
function makeProblem(db: Database, { workspaceId, reportId, problemId, decision }: DecisionToStore): void {
  if (reportId === null) return;
  const wish = { kind: 'new', reportId, problemId, statement: null } as const;
  perform(db, { workspaceId, operationId: problemId, wish, by: decision.decidedBy.id, at: decision.decidedAt });
}

/** How a duplicate's reports carry on where it is decided; null for any other decision. Planned while it does not hold yet. */
function carriesOn(db: Database, workspaceId: string, problemId: string, { status, canonicalId }: Decision) {
  if (status !== 'duplicate' || !canonicalId) return null;
  const wish = { kind: 'merge', problemId, intoId: canonicalId } as const;
  return plan(wish, readGround(db, workspaceId, wish));
}

function append(db: Database, workspaceId: string, problemId: string, decision: Decision): void {
  const count = db.one(CountRow, COUNT, workspaceId, problemId)?.count ?? 0;
  const seq = takeSeq(db, workspaceId, count + 1);
  const { id, status, reviewAt, decidedBy, decidedAt, returnsWhen } = decision;
  const returns = Number(returnsWhen !== null);
  const json = JSON.stringify(decision);
  db.run(ADD_DECISION, workspaceId, id, problemId, seq + 1, json, status, reviewAt, decidedBy.id, decidedAt, returns);
  hold(db, workspaceId, problemId, decision, seq + 1);
  db.run(CHANGE, seq + 1, workspaceId, problemId, workspaceId);
}

function decide(db: Database, entry: DecisionToStore): DecideOutcome {
  const { workspaceId, decision, basedOn, seenOn } = entry;
  const found = target(db, entry);
  if (!found) return 'no-report';
  const { problemId, made } = found;
  const held = db.one(HeldDecisionRow, HELD, workspaceId, decision.id);
  if (held) return isRepeated(toHeld(held), decision, seenOn ?? problemId) ? 'stored' : 'conflict';
  const standing = made ? null : db.one(StandingRow, STANDING, workspaceId, problemId);
  if (!made && !standing) return 'no-problem';
  if (standing?.canonical_id) return 'merged';
  if (seenOn !== undefined && seenOn !== (made ? null : problemId)) return 'elsewhere';
  if (basedOn !== undefined && basedOn !== (standing?.decision_id ?? null)) return 'outdated';
  if (!mayFollow(standing?.status ?? null, decision.status)) return 'not-after';
  const { canonicalId } = decision;
  if (canonicalId && (canonicalId === problemId || !db.one(StandingRow, STANDING, workspaceId, canonicalId)))
    return 'no-canonical';
  if (made) makeProblem(db, entry);
  const merge = carriesOn(db, workspaceId, problemId, decision);
  if (typeof merge === 'string') return notCarriedOn(merge, made);
  append(db, workspaceId, problemId, decision);
  const { id: operationId, decidedBy, decidedAt: at } = decision;
  if (merge) carryOut(db, { workspaceId, operationId, kind: 'merge', by: decidedBy.id, at }, merge);
  return 'stored';
}

export const decisions = (db: Database): DecisionStore => ({
  async decide(entry) {
    return db.transaction(() => decide(db, entry));
  },
  async reaches(workspaceId, problemId) {
    return toReaches(db.one(ReachesRow, REACHES, workspaceId, problemId));
  },
});
