import * as z from 'zod/mini';
import type { DecisionStore, DecisionToStore } from '../decisions.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { perform } from './operations.ts';
import { firstOf } from './rows.ts';

const ReportRow = z.object({ problem_id: z.nullable(z.string()) });
const CountRow = z.object({ count: z.number() });

async function isProblem(tx: Transaction, workspaceId: string, id: string): Promise<boolean> {
  return (
    (await tx`select id from problem where workspace_id = ${workspaceId} and id = ${id} and not withdrawn`).length > 0
  );
}

/**
 * The report's problem; made when there is none, by an operation with the same id. Null when there is no such report.
 */
async function problemOf(tx: Transaction, entry: DecisionToStore): Promise<string | null> {
  const { workspaceId, reportId, problemId, decision } = entry;
  const found = await tx`select problem_id from report where workspace_id = ${workspaceId} and id = ${reportId}`;
  const report = firstOf(ReportRow, found);
  if (!report || report.problem_id) return report && report.problem_id;
  const wish = { kind: 'new', reportId, problemId, statement: null } as const;
  const at = decision.decidedAt;
  await perform(tx, { workspaceId, operationId: problemId, wish, by: decision.decidedBy.id, at });
  return problemId;
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
  await tx`update problem set decision_id = ${id}, changed_seq = ${seq + 1}
    where workspace_id = ${workspaceId} and id = ${problemId}`;
  await tx`update report r set changed_seq = ${seq + 1}::bigint + place.n
    from (select id, row_number() over (order by id) as n from report
      where workspace_id = ${workspaceId} and problem_id = ${problemId}) as place
    where r.workspace_id = ${workspaceId} and r.id = place.id`;
}

export const decisions = (db: Database): DecisionStore => ({
  async decide(entry) {
    const { workspaceId, decision } = entry;
    return transaction(db, async (tx) => {
      await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
      if (decision.canonicalId && !(await isProblem(tx, workspaceId, decision.canonicalId))) return 'no-canonical';
      const problemId = await problemOf(tx, entry);
      if (!problemId) return 'no-report';
      await append(tx, workspaceId, problemId, entry);
      return 'stored';
    });
  },
});
