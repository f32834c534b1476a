import type { DealOutcome, KeptOutcome } from '../../utils/record/outcome.ts';

export interface OutcomesToStore {
  workspaceId: string;
  outcomes: readonly DealOutcome[];
  by: string;
  at: string;
}

export interface OutcomeStore {
  /** Keeps each, in their order, over what was said of its deal before; saying the same again keeps nothing new. */
  storeOutcomes(entry: OutcomesToStore): Promise<('stored' | 'unchanged')[]>;
  /** What holds of each deal of which something was said after that place of the workspace's counter. */
  outcomesSince(workspaceId: string, after: number): Promise<KeptOutcome[]>;
  /** What was ever said, newest first; of one deal by its CRM id, null for all. */
  outcomesSaid(workspaceId: string, opportunityId: string | null, limit: number): Promise<KeptOutcome[]>;
}
