import type { Decision, Reaches } from '../../utils/record/decision.ts';
import type { Refusal } from '../problems/plan.ts';

export interface DecisionToStore {
  workspaceId: string;
  /** The report whose problem is decided on; null when it is `problemId` itself. */
  reportId: string | null;
  /** The id of the problem that is made when the report has none yet. */
  problemId: string;
  decision: Decision;
  /** The decision that held when this one was written, null for none; left out, nothing is compared. */
  basedOn?: string | null | undefined;
  /** The problem that it was written for, null for a report in Triage; left out, nothing is compared. */
  seenOn?: string | null | undefined;
}

/**
 * `no-report`, `no-problem`: not in this workspace. `merged`: the problem was merged into another and is decided on
 * there. `no-canonical`: `canonicalId` is no problem of this workspace, or carried on by the very same. `decided-source`:
 * what would be a duplicate is decided, and the other is not (`server/problems/plan.ts`). `not-after`: its status may
 * not follow the one that holds (`utils/record/statusMachine.ts`). `conflict`: another decision has this id. `outdated`:
 * another decision came in between, which whoever wrote this one has not seen. `elsewhere`: the report was put on another
 * problem than the one it was seen on.
 */
export type DecideOutcome =
  | 'stored'
  | 'no-report'
  | 'no-problem'
  | 'merged'
  | 'no-canonical'
  | 'decided-source'
  | 'outdated'
  | 'elsewhere'
  | 'not-after'
  | 'conflict';

/** What a merge that a duplicate asks for is refused as. A problem that was only just `made` is refused none. */
export function notCarriedOn(refusal: Refusal, made: boolean): DecideOutcome {
  if (made) throw new Error(`a problem that was just made cannot be merged: ${refusal}`);
  return refusal === 'decided-source' ? refusal : 'no-canonical';
}

export interface DecisionStore {
  /**
   * Appends the decision to the report's problem and lets every report of the problem change for its seller, in one
   * transaction. A duplicate is merged into what carries its canonical problem on, by an operation with the decision's id;
   * once that is undone, what was decided before holds again. A decision
   * that is there already, sent again, is `stored` and changes nothing.
   */
  decide(entry: DecisionToStore): Promise<DecideOutcome>;
  /** The reports on a problem, and the distinct sellers who sent them: those who are signed in, and those who are not. */
  reaches(workspaceId: string, problemId: string): Promise<Reaches>;
}
