import * as z from 'zod/mini';
import { Decision } from '../../../utils/record/decision.ts';
import { mayFollow } from '../../../utils/record/statusMachine.ts';
import { isRepeated } from '../../problems/repeated.ts';
import type { DecideOutcome, DecisionStore, DecisionToStore } from '../decisions.ts';
import { HeldDecisionRow, problemJson, ReachesRow, StatusRow, statementIn } from '../rows.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf } from './rows.ts';

const ReportRow = z.object({ problem_id: z.nullable(z.string()), json: z.string() });
const CountRow = z.object({ count: z.number() });

async function isProblem(tx: Transaction, workspaceId: string, id: string): Promise<boolean> {
  return (await tx`select id from problem where workspace_id = ${workspaceId} and id = ${id}`).length > 0;
}

/** The problem to decide on and whether it has to be made; or why there is none. */
async function target(tx: Transaction, { workspaceId, reportId, problemId }: DecisionToStore) {
  if (reportId === null)
    return (await isProblem(tx, workspaceId, problemId)) ? { problemId, from: null } : 'no-problem';
  const found = await tx`select problem_id, json from report where workspace_id = ${workspaceId} and id = ${reportId}`;
  const report = firstOf(ReportRow, found);
  if (!report) return 'no-report';
  return report.problem_id === null ? { problemId, from: report.json } : { problemId: report.problem_id, from: null };
}

/** Makes the problem that a report alone stood for, in the report's words. */
async function makeProblem(
  tx: Transaction,
  { workspaceId, reportId, problemId, decision }: DecisionToStore,
  json: string,
) {
  await tx`insert into problem (workspace_id, id, json, report_id, created_at)
    values (${workspaceId}, ${problemId}, ${problemJson(statementIn(json))}, ${reportId}, ${decision.decidedAt})`;
  await tx`update report set problem_id = ${problemId} where workspace_id = ${workspaceId} and id = ${reportId}`;
}

async function append(tx: Transaction, workspaceId: string, problemId: string, { decision }: DecisionToStore) {
  const counted = await tx`select count(*) as count from report
    where workspace_id = ${workspaceId} and problem_id = ${problemId}`;
  const seq = await takeSeq(tx, workspaceId, (firstOf(CountRow, counted)?.count ?? 0) + 1);
  const { id, status, reviewAt, decidedBy, decidedAt } = decision;
  await tx`insert into decision
      (workspace_id, id, problem_id, seq, json, status, review_at, decided_by, decided_at)
    values (${workspaceId}, ${id}, ${problemId}, ${seq + 1}, ${JSON.stringify(decision)}, ${status}, ${reviewAt},
      ${decidedBy.id}, ${decidedAt})`;
  await tx`update problem set decision_id = ${id} where workspace_id = ${workspaceId} and id = ${problemId}`;
  await tx`update report r set changed_seq = ${seq + 1}::bigint + place.n
    from (select id, row_number() over (order by id) as n from report
      where workspace_id = ${workspaceId} and problem_id = ${problemId}) as place
    where r.workspace_id = ${workspaceId} and r.id = place.id`;
}

async function statusOf(tx: Transaction, workspaceId: string, problemId: string) {
  const found = await tx`select d.status from problem p
    left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
    where p.workspace_id = ${workspaceId} and p.id = ${problemId}`;
  return firstOf(StatusRow, found)?.status ?? null;
}

async function decide(tx: Transaction, entry: DecisionToStore): Promise<DecideOutcome> {
  const { workspaceId, decision } = entry;
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  const found = await target(tx, entry);
  if (typeof found === 'string') return found;
  const { problemId, from } = found;
  const rows =
    await tx`select problem_id, json from decision where workspace_id = ${workspaceId} and id = ${decision.id}`;
  const held = firstOf(HeldDecisionRow, rows);
  if (held) {
    const same = held.problem_id === problemId && isRepeated(Decision.parse(JSON.parse(held.json)), decision);
    return same ? 'stored' : 'conflict';
  }
  const { canonicalId } = decision;
  if (canonicalId && (canonicalId === problemId || !(await isProblem(tx, workspaceId, canonicalId))))
    return 'no-canonical';
  if (!mayFollow(await statusOf(tx, workspaceId, problemId), decision.status)) return 'not-after';
  if (from !== null) await makeProblem(tx, entry, from);
  await append(tx, workspaceId, problemId, entry);
  return 'stored';
}

export const decisions = (db: Database): DecisionStore => ({
  async decide(entry) {
    return transaction(db, async (tx) => decide(tx, entry));
  },
  async reaches(workspaceId, problemId) {
    const found = await db`select count(*) as reports, count(distinct creator_id) as sellers from report
      where workspace_id = ${workspaceId} and problem_id = ${problemId}`;
    return firstOf(ReachesRow, found) ?? { reports: 0, sellers: 0 };
  },
});
