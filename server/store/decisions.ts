import type { Decision, Reaches } from '../../utils/record/decision.ts';

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
 * there. `no-canonical`: `canonicalId` is no problem of this workspace, or the very same. `not-after`: its status may
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
  | 'outdated'
  | 'elsewhere'
  | 'not-after'
  | 'conflict';

export interface DecisionStore {
  /**
   * Appends the decision to the report's problem and lets every report of the problem change for its seller, in one
   * transaction. A duplicate is merged into its canonical problem by an operation with the decision's id. A decision
   * that is there already, sent again, is `stored` and changes nothing.
   */
  decide(entry: DecisionToStore): Promise<DecideOutcome>;
  /** The reports on a problem, and the distinct sellers who sent them: those who are signed in, and those who are not. */
  reaches(workspaceId: string, problemId: string): Promise<Reaches>;
}
