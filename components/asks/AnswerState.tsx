import { dayHere } from '../../utils/record/dayHere.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { type AskItem, askStanding } from '../../utils/record/trackedAnswer.ts';
import { Button } from '../base/Button.tsx';
import { moment } from '../list/time.ts';

interface Props {
  item: AskItem;
  now: number;
  openOptions(): void;
}

/** Where an answer stands, in words, and the next step where it needs one (P2). */
export function AnswerState({ item, now, openOptions }: Props) {
  const { ask, sent } = item;
  const failure = sent?.failure ?? null;
  switch (askStanding(item, dayHere(now))) {
    case 'toAnswer':
    case 'returned':
      return null;
    case 'gone':
      return <p class="ask-state">This {ask.kind} was withdrawn. What you typed is kept; it can still be sent.</p>;
    case 'onItsWay':
      return <p class="ask-state">Answered, on its way.{failure && ` ${FAILURES[failure.code].join(' ')}`}</p>;
    case 'answered': {
      const at = (ask.kind === 'question' ? ask.question.answer?.answeredAt : null) ?? sent?.answeredAt;
      if (ask.kind === 'introduction' && !at) return null;
      return <p class="ask-state">Answered{at && `, ${moment(at)}`}</p>;
    }
    case 'refused':
      return (
        <div class="ask-state">
          <p>{FAILURES[failure?.code ?? 'answer-refused'].join(' ')}</p>
          <ul>
            {failure?.fields?.map(({ pointer, detail }) => (
              <li key={pointer + detail}>{detail}</li>
            ))}
          </ul>
        </div>
      );
    case 'signIn':
      return (
        <div class="ask-state">
          <p>{FAILURES['sign-in-again'].join(' ')}</p>
          <Button onClick={openOptions}>Open Options</Button>
        </div>
      );
  }
}
