import type { Age, LoopItem, LoopListName } from '../../utils/record/loopHealth.ts';
import type { LoopCounts } from '../problems/health/loop.ts';

export interface LoopWanted {
  workspaceId: string;
  /** The present time. */
  at: string;
  /** Answers are counted from the start of this day on. */
  since: string;
}

export interface LoopListWanted extends LoopWanted {
  list: LoopListName;
  /** Of `unanswered` only those of this age; null for all. */
  age: Age | null;
  /** Of `answered` only what was answered before the start of this day. */
  until?: string;
  /** Only what comes after this one; null from the oldest. */
  after: string | null;
  limit: number;
}

export interface LoopStore {
  /** Where the loop stands open, counted. */
  loopCounts(wanted: LoopWanted): Promise<LoopCounts>;
  /** What one of the numbers counts, by its ids, which carry the time they were made. */
  loopList(wanted: LoopListWanted): Promise<LoopItem[]>;
  /** Reports on a problem by the counted week in which they arrived, from a day on. */
  arrivals(workspaceId: string, problemId: string, since: string): Promise<{ week: number; reports: number }[]>;
}
