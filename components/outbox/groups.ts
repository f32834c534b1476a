import type { Summary } from '../../utils/messages/protocol.ts';
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

/** How many stand in a group; what is asked of the person needs them as a draft does. */
export function inGroup(summary: Summary | null, group: Group): number | null {
  if (!summary) return null;
  const { questions, introductions } = summary.toAnswer;
  return summary.counts[group] + (group === 'needsYou' ? questions + introductions : 0);
}
