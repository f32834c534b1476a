import { Owner } from '../../../utils/record/owner.ts';
import type { AskBy } from '../ranking/rankingCalls.ts';

/** Who looks after a problem. */
export interface OwnerCalls {
  owner(problemId: string): Promise<Owner>;
  /** True takes it into one's own care, false gives it back. */
  takeProblem(problemId: string, mine: boolean): Promise<Owner>;
}

const at = (problemId: string): string => `/v1/problems/${encodeURIComponent(problemId)}/owner`;

export const ownerCalls = (ask: AskBy): OwnerCalls => ({
  owner: (problemId) => ask(at(problemId), Owner),
  takeProblem: (problemId, mine) => ask(at(problemId), Owner, { mine }, 'PUT'),
});
