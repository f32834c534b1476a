import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { MyStates } from '../../../utils/record/me.ts';

/** What a decision means for whoever waits for an answer. A duplicate's reports carry on elsewhere. */
const STATE_OF: Readonly<Record<DecisionStatus, keyof MyStates>> = {
  open: 'waiting',
  duplicate: 'waiting',
  investigating: 'underWay',
  planned: 'underWay',
  started: 'underWay',
  completed: 'done',
  declined: 'notTaken',
  deferred: 'notTaken',
};

export const stateOf = (status: DecisionStatus | null): keyof MyStates => (status ? STATE_OF[status] : 'waiting');

/** So many of each status, as states. */
export function statesOf(counted: readonly { status: DecisionStatus | null; count: number }[]): MyStates {
  const states = { waiting: 0, underWay: 0, done: 0, notTaken: 0 };
  for (const { status, count } of counted) states[stateOf(status)] += count;
  return states;
}
