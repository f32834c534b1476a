import { type AskItem, idOfAsk } from '../../utils/record/trackedAnswer.ts';
import { QuestionCard } from './QuestionCard.tsx';
import type { AskActions } from './useAskActions.ts';
import './asks.css';

interface Props {
  items: readonly AskItem[];
  now: number;
  actions: AskActions;
}

/** A card for each kind of what is asked; a later kind is one more line. */
const CARDS = { question: QuestionCard } as const;

/** What is asked, as rows among the others. */
export function AskCards({ items, now, actions }: Props) {
  return (
    <ul class="rows">
      {items.map((item) => {
        const Card = CARDS[item.ask.kind];
        return <Card key={idOfAsk(item.ask)} item={item} now={now} actions={actions} />;
      })}
    </ul>
  );
}
