import { Owner } from '../../../utils/record/owner.ts';
import { type Ask, at } from '../ask.ts';

/** Who looks after a problem. */
export interface OwnerCalls {
  owner(problemId: string): Promise<Owner>;
  /** True takes it into one's own care, false gives it back. */
  takeProblem(problemId: string, mine: boolean): Promise<Owner>;
}

export const ownerCalls = (ask: Ask): OwnerCalls => ({
  owner: (problemId) => ask(at('problems', problemId, 'owner'), Owner),
  takeProblem: (problemId, mine) => ask(at('problems', problemId, 'owner'), Owner, { mine }, 'PUT'),
});
