import type { Decision } from '../../utils/record/decision.ts';

export interface DecisionToStore {
  workspaceId: string;
  reportId: string;
  /** The id of the problem that is made when the report has none yet. */
  problemId: string;
  decision: Decision;
}

export interface DecisionStore {
  /**
   * Appends the decision to the report's problem and lets every report of the problem change for its seller, in one
   * transaction. `no-report`: not in this workspace. `no-canonical`: `canonicalId` is no problem of this workspace.
   */
  decide(entry: DecisionToStore): Promise<'stored' | 'no-report' | 'no-canonical'>;
}
