import { type AskItem, idOfAsk } from '../../utils/record/trackedAnswer.ts';
import { IntroductionCard } from './IntroductionCard.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import type { AskActions } from './useAskActions.ts';
import './asks.css';

interface Props {
  items: readonly AskItem[];
  now: number;
  /** The name of whoever is asked. */
  me: string;
  actions: AskActions;
}

/** What is asked, as rows among the others. */
export function AskCards({ items, now, me, actions }: Props) {
  return (
    <ul class="rows">
      {items.map((item) => {
        const id = idOfAsk(item.ask);
        const shared = { item, now, actions };
        return item.ask.kind === 'question' ? (
          <QuestionCard key={id} {...shared} question={item.ask.question} />
        ) : (
          <IntroductionCard key={id} {...shared} me={me} introduction={item.ask.introduction} />
        );
      })}
    </ul>
  );
}
