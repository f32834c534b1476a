import type { StandingProblem } from '../problems/problemList.ts';

export interface ProblemsMark {
  /** Another text after every write that can change the list, so that it need not be read to know that it is the same. */
  mark: string;
  /** Up to this change everything is counted; what the indexer has not done yet comes after it. */
  seq: number;
}

export interface ProblemListStore {
  problemsMark(workspaceId: string): Promise<ProblemsMark>;
  /** Problems that were touched after that change, or have reports that were; `limit` at most, in no order. */
  touchedProblems(workspaceId: string, after: number, limit: number): Promise<string[]>;
  /** Those of these problems that stand for themselves, all when null, whatever was decided on them, in no order. */
  standingProblems(workspaceId: string, ids: readonly string[] | null): Promise<StandingProblem[]>;
}
