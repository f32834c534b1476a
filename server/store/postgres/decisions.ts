import * as z from 'zod/mini';
import type { Decision } from '../../../utils/record/decision.ts';
import { mayFollow } from '../../../utils/record/statusMachine.ts';
import { plan } from '../../problems/plan.ts';
import { isRepeated } from '../../problems/repeated.ts';
import { type DecideOutcome, type DecisionStore, type DecisionToStore, notCarriedOn } from '../decisions.ts';
import { HeldDecisionRow, ReachesRow, StandingRow, toHeld, toReaches } from '../rows.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { readGround } from './ground.ts';
import { hold } from './holds.ts';
import { carryOut, perform } from './operations.ts';
import { firstOf } from './rows.ts';

const ReportRow = z.object({ problem_id: z.nullable(z.string()) });
const CountRow = z.object({ count: z.number() });

/** The problem to decide on; `made` where a report waits for one of its own. Null: there is no such report. */
async function target(tx: Transaction, { workspaceId, reportId, problemId }: DecisionToStore) {
  if (reportId === null) return { problemId, made: false };
  const found = await tx`select problem_id from report where workspace_id = ${workspaceId} and id = ${reportId}`;
  const report = firstOf(ReportRow, found);
  return report && { problemId: report.problem_id ?? problemId, made: report.problem_id === null };
}

/** Makes the problem that a report alone stood for, by an operation with the problem's id. */
async function makeProblem(tx: Transaction, { workspaceId, reportId, problemId, decision }: DecisionToStore) {
  if (reportId === null) return;
  const wish = { kind: 'new', reportId, problemId, statement: null } as const;
  await perform(tx, { workspaceId, operationId: problemId, wish, by: decision.decidedBy.id, at: decision.decidedAt });
}

/** How a duplicate's reports carry on where it is decided; null for any other decision. Planned while it does not hold yet. */
async function carriesOn(tx: Transaction, workspaceId: string, problemId: string, { status, canonicalId }: Decision) {
  if (status !== 'duplicate' || !canonicalId) return null;
  const wish = { kind: 'merge', problemId, intoId: canonicalId } as const;
  return plan(wish, await readGround(tx, workspaceId, wish));
}

async function append(tx: Transaction, workspaceId: string, problemId: string, decision: Decision) {
  const counted = await tx`select count(*) as count from report
    where workspace_id = ${workspaceId} and problem_id = ${problemId}`;
  const seq = await takeSeq(tx, workspaceId, (firstOf(CountRow, counted)?.count ?? 0) + 1);
  const { id, status, reviewAt, decidedBy, decidedAt, returnsWhen } = decision;
  await tx`insert into decision
      (workspace_id, id, problem_id, seq, json, status, review_at, decided_by, decided_at, returns)
    values (${workspaceId}, ${id}, ${problemId}, ${seq + 1}, ${JSON.stringify(decision)}, ${status}, ${reviewAt},
      ${decidedBy.id}, ${decidedAt}, ${returnsWhen !== null})`;
  await hold(tx, workspaceId, problemId, decision, seq + 1);
  await tx`update report r set changed_seq = ${seq + 1}::bigint + place.n
    from (select id, row_number() over (order by id) as n from report
      where workspace_id = ${workspaceId} and problem_id = ${problemId}) as place
    where r.workspace_id = ${workspaceId} and r.id = place.id`;
}

async function standingOf(tx: Transaction, workspaceId: string, problemId: string) {
  const found = await tx`select p.canonical_id, p.decision_id, d.status from problem p
    left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
    where p.workspace_id = ${workspaceId} and p.id = ${problemId} and not p.withdrawn`;
  return firstOf(StandingRow, found);
}

async function heldUnder(tx: Transaction, workspaceId: string, id: string) {
  const found = await tx`select problem_id, json from decision where workspace_id = ${workspaceId} and id = ${id}`;
  const row = firstOf(HeldDecisionRow, found);
  return row && toHeld(row);
}

async function decide(tx: Transaction, entry: DecisionToStore): Promise<DecideOutcome> {
  const { workspaceId, decision, basedOn, seenOn } = entry;
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  const found = await target(tx, entry);
  if (!found) return 'no-report';
  const { problemId, made } = found;
  const held = await heldUnder(tx, workspaceId, decision.id);
  if (held) return isRepeated(held, decision, seenOn ?? problemId) ? 'stored' : 'conflict';
  const standing = made ? null : await standingOf(tx, workspaceId, problemId);
  if (!made && !standing) return 'no-problem';
  if (standing?.canonical_id) return 'merged';
  if (seenOn !== undefined && seenOn !== (made ? null : problemId)) return 'elsewhere';
  if (basedOn !== undefined && basedOn !== (standing?.decision_id ?? null)) return 'outdated';
  if (!mayFollow(standing?.status ?? null, decision.status)) return 'not-after';
  const { canonicalId } = decision;
  if (canonicalId && (canonicalId === problemId || !(await standingOf(tx, workspaceId, canonicalId))))
    return 'no-canonical';
  if (made) await makeProblem(tx, entry);
  const merge = await carriesOn(tx, workspaceId, problemId, decision);
  if (typeof merge === 'string') return notCarriedOn(merge, made);
  await append(tx, workspaceId, problemId, decision);
  const { id: operationId, decidedBy, decidedAt: at } = decision;
  if (merge) await carryOut(tx, { workspaceId, operationId, kind: 'merge', by: decidedBy.id, at }, merge);
  return 'stored';
}

export const decisions = (db: Database): DecisionStore => ({
  async decide(entry) {
    return transaction(db, async (tx) => decide(tx, entry));
  },
  async reaches(workspaceId, problemId) {
    const found =
      await db`select coalesce(sum(sent), 0)::bigint as reports, count(*) filter (where signed_in) as sellers,
        count(*) filter (where not signed_in) as gone
      from (select count(*) as sent, exists (select 1 from device d where d.workspace_id = ${workspaceId}
          and d.member_id = r.creator_id and d.revoked_at is null) as signed_in
        from report r where r.workspace_id = ${workspaceId} and r.problem_id = ${problemId} group by r.creator_id) by_seller`;
    return toReaches(firstOf(ReachesRow, found));
  },
});
