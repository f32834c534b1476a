import type { OwnCounts } from '../problems/mine/mine.ts';

export interface MineWanted {
  workspaceId: string;
  memberId: string;
  /** Answers are counted from the start of this day on. */
  since: string;
  /** Problems that are told one by one. */
  limit: number;
}

export interface MineStore {
  /** What became of one member's own reports. `shown`: problems decided last, then the newest. */
  ownCounts(wanted: MineWanted): Promise<OwnCounts>;
}
