import { dayHere } from '../../utils/record/dayHere.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { type AskItem, askStanding, isOver, OVER_KEPT_DAYS } from '../../utils/record/trackedAnswer.ts';
import { Button } from '../base/Button.tsx';
import { day, moment } from '../list/time.ts';

interface Props {
  item: AskItem;
  now: number;
  openOptions(): void;
}

const DAY = 86_400_000;

/** What becomes of words on what is asked no more. */
function goneWords({ ask, draft }: AskItem): string {
  if (ask.kind === 'question') return 'This question was withdrawn. What you typed is kept; it can still be sent.';
  if (!isOver(ask)) return 'Newer asks are told in its place. What you typed is kept; it can still be sent.';
  const until = draft?.overAt
    ? ` on ${day(new Date(Date.parse(draft.overAt) + OVER_KEPT_DAYS * DAY).toISOString().slice(0, 10))}`
    : '';
  return `It is over. What you typed was not sent; it is erased from this browser${until}.`;
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
      return <p class="ask-state">{goneWords(item)}</p>;
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
