import { Owner, type OwnerInput } from '../../../utils/record/owner.ts';
import { type Ask, at } from '../ask.ts';

/** Who looks after a problem. */
export interface OwnerCalls {
  owner(problemId: string): Promise<Owner>;
  /** Refused when somebody else changed it since it was seen. */
  setOwner(problemId: string, input: OwnerInput): Promise<Owner>;
}

export const ownerCalls = (ask: Ask): OwnerCalls => ({
  owner: (problemId) => ask(at('problems', problemId, 'owner'), Owner),
  setOwner: (problemId, input) => ask(at('problems', problemId, 'owner'), Owner, input, 'PUT'),
});
