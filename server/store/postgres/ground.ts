import { needsOf, type Ground, type Wish } from '../../problems/wish.ts';
import { GroundProblemRow, GroundReportRow, IdRow, toGroundProblems } from '../problemRows.ts';
import type { Transaction } from './database.ts';
import { rowsOf } from './rows.ts';

const ids = (found: Iterable<unknown>): string[] => rowsOf(IdRow, found).map(({ id }) => id);

async function wholeOf(tx: Transaction, workspaceId: string, whole: string) {
  const reports = await tx`select id from report
    where workspace_id = ${workspaceId} and problem_id = ${whole} order by arrived_seq`;
  const duplicates = await tx`select id from problem
    where workspace_id = ${workspaceId} and canonical_id = ${whole} order by id`;
  return { reportsOf: ids(reports), duplicatesOf: ids(duplicates) };
}

/** The rows that a wish is about, as they are in the running transaction. */
export async function readGround(tx: Transaction, workspaceId: string, wish: Wish): Promise<Ground> {
  const needs = needsOf(wish);
  const reports = await tx`select id, problem_id from report
    where workspace_id = ${workspaceId} and id = any(${needs.reports}::uuid[])`;
  const problems = await tx`select p.id, p.canonical_id, p.wording, d.status from problem p
    left join problem c on c.workspace_id = p.workspace_id and c.id = coalesce(p.canonical_id, p.id)
    left join decision d on d.workspace_id = c.workspace_id and d.id = c.decision_id
    where p.workspace_id = ${workspaceId} and p.id = any(${needs.problems}::uuid[]) and not p.withdrawn`;
  return {
    reports: new Map(rowsOf(GroundReportRow, reports).map((row) => [row.id, row.problem_id])),
    problems: toGroundProblems(rowsOf(GroundProblemRow, problems)),
    ...(needs.whole ? await wholeOf(tx, workspaceId, needs.whole) : { reportsOf: [], duplicatesOf: [] }),
  };
}
