import type { ListedProblem } from '../../utils/record/problemList.ts';

export interface ProblemListStore {
  /** Another text after every write that can change the list, so that it need not be read to know that it is the same. */
  problemsMark(workspaceId: string): Promise<string>;
  /** Problems that stand for themselves, whatever was decided on them, the last touched first; statements whole. */
  standingProblems(workspaceId: string, limit: number): Promise<ListedProblem[]>;
}
