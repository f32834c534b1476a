import type { AskItem } from '../../utils/record/trackedAnswer.ts';
import { countedAsks } from '../../utils/record/counted.ts';
import { dayHere } from '../../utils/record/dayHere.ts';
import { askStanding, countKinds } from '../../utils/record/trackedAnswer.ts';
import { AskCards } from './AskCards.tsx';
import type { AskActions } from './useAskActions.ts';

interface Props {
  items: readonly AskItem[];
  now: number;
  actions: AskActions;
}

/** What I answered, each to be read again and changed; it stands open while something is on its way. */
export function GivenAnswers({ items, now, actions }: Props) {
  if (items.length === 0) return null;
  const today = dayHere(now);
  const isMoving = items.some((item) => askStanding(item, today) === 'onItsWay');
  return (
    <details class="given-answers" open={isMoving || undefined}>
      <summary>{countedAsks(countKinds(items))} you answered</summary>
      <AskCards items={items} now={now} actions={actions} />
    </details>
  );
}
