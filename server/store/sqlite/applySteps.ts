import { DELETED_WORDS } from '../../deletion/fate.ts';
import { problemsIn } from '../../problems/cells.ts';
import type { Step } from '../../problems/step.ts';
import { NamedRow } from '../problemRows.ts';
import { problemJson, statementIn } from '../rows.ts';
import { rewords } from '../takenBack.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { dropRankingPage } from './rankingPages.ts';

const FOUNDING = `select r.id, r.json from report r
  where r.workspace_id = ?1 and r.id = coalesce(?3, (select report_id from problem where workspace_id = ?1 and id = ?2))`;
const ADD = 'insert into problem (workspace_id, id, json, report_id, created_at) values (?, ?, ?, ?, ?)';
const WITHDRAW = 'update problem set withdrawn = 1 where workspace_id = ? and id = ?';
const WORD = 'update problem set wording = ?, json = ?, words = null where workspace_id = ? and id = ?';
const POINT = 'update problem set canonical_id = ? where workspace_id = ? and id = ?';
const MOVE = 'update report set problem_id = ?, changed_seq = ? where workspace_id = ? and id = ?';
const TOUCH = 'update problem set changed_seq = ? where workspace_id = ? and id = ?';

/** The present wording of the report that a problem is made from, or was made from when `reportId` is null; it may be deleted. */
function ownWords(db: Database, workspaceId: string, problemId: string, reportId: string | null): string {
  const report = db.one(NamedRow, FOUNDING, workspaceId, problemId, reportId);
  return report ? statementIn(report.json) : DELETED_WORDS;
}

function apply(db: Database, workspaceId: string, step: Step, at: string, nextSeq: () => number): void {
  switch (step.set) {
    case 'exists': {
      const { problemId, reportId } = step;
      if (!step.to) db.run(WITHDRAW, workspaceId, problemId);
      else
        db.run(ADD, workspaceId, problemId, problemJson(ownWords(db, workspaceId, problemId, reportId)), reportId, at);
      return;
    }
    case 'wording': {
      const shown = step.to ?? ownWords(db, workspaceId, step.problemId, null);
      db.run(WORD, step.to, problemJson(shown), workspaceId, step.problemId);
      return;
    }
    case 'canonical':
      for (const id of step.ids) db.run(POINT, step.to, workspaceId, id);
      return;
    case 'reports':
      for (const id of step.ids) db.run(MOVE, step.to, nextSeq(), workspaceId, id);
  }
}

/**
 * Carries steps out inside the running transaction; gives the counter's number that belongs to them. Reports that are
 * moved change for their sellers, and every problem concerned counts as touched.
 */
export function applySteps(db: Database, workspaceId: string, steps: readonly Step[], at: string): number {
  const problems = problemsIn(steps);
  const reports = steps.reduce((sum, step) => sum + (step.set === 'reports' ? step.ids.length : 0), 0);
  const first = takeSeq(db, workspaceId, 1 + reports + problems.length) + 1;
  if (rewords(steps)) dropRankingPage(db, workspaceId);
  let seq = first;
  const nextSeq = () => (seq += 1);
  for (const step of steps) apply(db, workspaceId, step, at, nextSeq);
  for (const id of problems) db.run(TOUCH, nextSeq(), workspaceId, id);
  return first;
}
