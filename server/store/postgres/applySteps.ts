import { DELETED_WORDS } from '../../deletion/fate.ts';
import { problemsIn } from '../../problems/cells.ts';
import type { Step } from '../../problems/step.ts';
import { NamedRow } from '../problemRows.ts';
import { problemJson, statementIn } from '../rows.ts';
import { rewords } from '../takenBack.ts';
import { takeSeq } from './counter.ts';
import type { Transaction } from './database.ts';
import { dropRankingPage } from './rankingPages.ts';
import { firstOf } from './rows.ts';

/** The present wording of the report that a problem is made from, or was made from when `reportId` is null; it may be deleted. */
async function ownWords(tx: Transaction, workspaceId: string, problemId: string, reportId: string | null) {
  const found = await tx`select id, json from report where workspace_id = ${workspaceId} and id = coalesce(
    ${reportId}::uuid, (select report_id from problem where workspace_id = ${workspaceId} and id = ${problemId}))`;
  const report = firstOf(NamedRow, found);
  return problemJson(report ? statementIn(report.json) : DELETED_WORDS);
}

/** `seq`: the number before the first that the step may take. */
async function apply(tx: Transaction, workspaceId: string, step: Step, at: string, seq: number): Promise<void> {
  switch (step.set) {
    case 'exists': {
      const { problemId: id, reportId } = step;
      if (!step.to) await tx`update problem set withdrawn = true where workspace_id = ${workspaceId} and id = ${id}`;
      else
        await tx`insert into problem (workspace_id, id, json, report_id, created_at)
          values (${workspaceId}, ${id}, ${await ownWords(tx, workspaceId, id, reportId)}, ${reportId}, ${at})`;
      return;
    }
    case 'wording': {
      const { problemId: id, to } = step;
      const json = to === null ? await ownWords(tx, workspaceId, id, null) : problemJson(to);
      await tx`update problem set wording = ${to}, json = ${json}, words = null
        where workspace_id = ${workspaceId} and id = ${id}`;
      return;
    }
    case 'canonical':
      await tx`update problem set canonical_id = ${step.to}
        where workspace_id = ${workspaceId} and id = any(${step.ids}::uuid[])`;
      return;
    case 'reports':
      await tx`update report r set problem_id = ${step.to}, changed_seq = ${seq}::bigint + x.place
        from unnest(${step.ids}::uuid[]) with ordinality as x (id, place)
        where r.workspace_id = ${workspaceId} and r.id = x.id`;
  }
}

const reportsIn = (step: Step): number => (step.set === 'reports' ? step.ids.length : 0);

/**
 * Carries steps out inside the running transaction; gives the counter's number that belongs to them. Reports that are
 * moved change for their sellers, and every problem concerned counts as touched.
 */
export async function applySteps(tx: Transaction, workspaceId: string, steps: readonly Step[], at: string) {
  const problems = problemsIn(steps);
  const reports = steps.reduce((sum, step) => sum + reportsIn(step), 0);
  const first = (await takeSeq(tx, workspaceId, 1 + reports + problems.length)) + 1;
  if (rewords(steps)) await dropRankingPage(tx, workspaceId);
  let seq = first;
  for (const step of steps) {
    await apply(tx, workspaceId, step, at, seq);
    seq += reportsIn(step);
  }
  await tx`update problem p set changed_seq = ${seq}::bigint + x.place
    from unnest(${problems}::uuid[]) with ordinality as x (id, place)
    where p.workspace_id = ${workspaceId} and p.id = x.id`;
  return first;
}
