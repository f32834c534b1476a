import type { Seen } from '../../utils/record/seen.ts';

export interface SeenToKeep {
  workspaceId: string;
  /** Whose reports they are; what is another's is passed over (P12). */
  memberId: string;
  seen: Seen[];
}

export interface SeenStore {
  /**
   * Keeps that a seller opened the decision that holds on their report's problem, in one transaction. One that holds
   * no longer, or is not there, is passed over: only the one that holds is waited for.
   */
  keepSeen(entry: SeenToKeep): Promise<void>;
}
