import type { Decision } from '../../utils/record/decision.ts';

export interface AccountWanted {
  workspaceId: string;
  /** Who asks: whose reports are their own. */
  memberId: string;
  /** Keys of what reports say of the account (`Told`). */
  digests: readonly string[];
  /** Problems. */
  limit: number;
}

/** Reports on an account, and how many of them are the asker's own. */
export interface Counted {
  reports: number;
  own: number;
}

export interface ProblemAtAccount extends Counted {
  id: string;
  statement: string;
  decision: Decision | null;
  /** The newest report of somebody else there; null without any. */
  newest: string | null;
}

export interface AccountStore {
  /**
   * The problems behind the newest 2,000 reports on an account, those that were touched last first, and how many of these
   * reports are on none.
   */
  problemsAt(wanted: AccountWanted): Promise<{ problems: ProblemAtAccount[]; inTriage: Counted }>;
}
