import { age, moment } from '../../../components/list/time.ts';
import type { Question } from '../../../utils/record/asks.ts';

interface Props {
  question: Question;
  now: number;
  onOpen(reportId: string): void;
}

/** A question in the list; it opens the report it is about. */
export function QuestionRow({ question, now, onOpen }: Props) {
  const { id, reportId, text, answer, asked, account, askedAt, statement } = question;
  return (
    <li class="row">
      <button type="button" class="row-head" data-row={id} onClick={() => onOpen(reportId)}>
        <span class="row-title" dir="auto">
          {text}
        </span>
        <span class="question-about" dir="auto">
          {answer ? answer.text : statement}
        </span>
        <span class="row-facts">
          <span class="row-seller">
            to <bdi>{asked.name}</bdi>
          </span>
          {account && <bdi class="row-account">{account}</bdi>}
          {asked.left && !answer && <span>signed in nowhere</span>}
          <time class="row-age" dateTime={askedAt} title={moment(askedAt)}>
            {age(askedAt, now)}
          </time>
        </span>
      </button>
    </li>
  );
}
