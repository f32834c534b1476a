import type { Group } from '../../utils/record/tracked.ts';

/** The groups of the popup in their order; discarded ones have a view of their own. */
export const SHOWN: Group[] = ['needsYou', 'onItsWay', 'withProduct', 'answered'];

export const GROUP_NAMES: Record<Group, string> = {
  needsYou: 'Needs you',
  onItsWay: 'On its way',
  withProduct: 'With the product team',
  answered: 'Answered',
  discarded: 'Recently discarded',
};
