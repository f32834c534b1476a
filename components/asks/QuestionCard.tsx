import { useState } from 'preact/hooks';
import type { AskedQuestion } from '../../utils/record/asks.ts';
import { type AskItem, idOfAsk } from '../../utils/record/trackedAnswer.ts';
import { Button } from '../base/Button.tsx';
import { age, moment } from '../list/time.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AnswerState } from './AnswerState.tsx';
import type { AskActions } from './useAskActions.ts';
import { useTypedAnswer } from './useTypedAnswer.ts';

interface Props {
  item: AskItem;
  question: AskedQuestion;
  now: number;
  actions: AskActions;
}

const draftOf = (text: string) => ({ kind: 'question', text }) as const;

/** A product manager's question about a report of mine: who asks, about what, and the answer in place. */
export function QuestionCard({ item, question, now, actions }: Props) {
  const askId = idOfAsk(item.ask);
  const typed = useTypedAnswer(item, (text) => actions.save(askId, draftOf(text)));
  const [opened, setOpened] = useState(false);
  const given = item.sent?.draft.text ?? question.answer?.text ?? null;
  const formId = `answer-${askId}`;
  const open = (): void => {
    setOpened(true);
    typed.open(given ?? '');
  };
  const send = async (): Promise<void> => {
    if (!(await actions.send(askId, draftOf(typed.text)))) return;
    setOpened(false);
    typed.empty();
  };
  const discard = (): void => {
    actions.discard(askId);
    setOpened(false);
    typed.empty();
  };
  return (
    <li class="row ask">
      <button
        type="button"
        class="row-head"
        data-row={askId}
        aria-expanded={typed.isOpen}
        aria-controls={formId}
        onClick={open}
      >
        <span class="row-title" dir="auto">
          {question.text}
        </span>
        <span class="row-facts">
          <bdi class="row-seller">{question.askedBy.name}</bdi> <span>asks</span>
          {question.account && <bdi class="row-account">{question.account}</bdi>}
          <time class="row-age" dateTime={question.askedAt} title={moment(question.askedAt)}>
            {age(question.askedAt, now)}
          </time>
        </span>
      </button>
      <div class="ask-body" id={formId}>
        <p class="ask-about">
          About: <span dir="auto">{question.statement}</span>
        </p>
        <AnswerState item={item} now={now} openOptions={actions.openOptions} />
        {!typed.isOpen && given !== null && (
          <p class="ask-answer" dir="auto">
            {given}
          </p>
        )}
        {typed.isOpen ? (
          <AnswerForm
            text={typed.text}
            onInput={typed.type}
            onSend={() => void send()}
            onDiscard={discard}
            takesFocus={opened}
          />
        ) : (
          <Button onClick={open}>{given === null ? 'Answer' : 'Change the answer'}</Button>
        )}
      </div>
    </li>
  );
}
