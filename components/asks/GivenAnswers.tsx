import type { AskItem } from '../../utils/record/trackedAnswer.ts';
import { countedAsks } from '../../utils/record/counted.ts';
import { dayHere } from '../../utils/record/dayHere.ts';
import { askStanding, countKinds } from '../../utils/record/trackedAnswer.ts';
import { AskCards } from './AskCards.tsx';
import type { AskActions } from './useAskActions.ts';

interface Props {
  items: readonly AskItem[];
  now: number;
  /** The name of whoever is asked. */
  me: string;
  actions: AskActions;
}

/** What came of the introductions, in a few words; without them nobody would open the list for it. */
function came(items: readonly AskItem[]): string {
  const asks = items.flatMap(({ ask }) => (ask.kind === 'introduction' ? [ask.introduction] : []));
  const [held, thanked] = [asks.filter((ask) => ask.held).length, asks.filter((ask) => ask.thanked).length];
  const parts = [held > 0 && `${held} took place`, thanked > 0 && `${thanked} with thanks to you`].filter(Boolean);
  return parts.length > 0 ? `; ${parts.join(', ')}` : '';
}

/** What I answered, each to be read again and changed; it stands open while something is on its way. */
export function GivenAnswers({ items, now, me, actions }: Props) {
  if (items.length === 0) return null;
  const today = dayHere(now);
  const isMoving = items.some((item) => askStanding(item, today) === 'onItsWay');
  return (
    <details class="given-answers" open={isMoving || undefined}>
      <summary>
        {countedAsks(countKinds(items))} you answered{came(items)}
      </summary>
      <AskCards items={items} now={now} me={me} actions={actions} />
    </details>
  );
}
