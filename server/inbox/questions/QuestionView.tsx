import { Button } from '../../../components/base/Button.tsx';
import { moment } from '../../../components/list/time.ts';
import type { GivenAnswer, Question } from '../../../utils/record/asks.ts';

interface Props {
  question: Question;
  onWithdraw(): void;
}

/** One question with its answer, and the answers that a newer one replaced. */
export function QuestionView({ question, onWithdraw }: Props) {
  const { answer, asked, earlier, withdrawnAt } = question;
  return (
    <li class="question">
      <p class="question-from">
        <bdi>{question.askedBy.name}</bdi> asked, {moment(question.askedAt)}
      </p>
      <p class="question-words" dir="auto">
        {question.text}
      </p>
      {withdrawnAt && <p class="question-from">Withdrawn, {moment(withdrawnAt)}</p>}
      {answer && <Answer answer={answer} by={asked.name} />}
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{earlier.length === 1 ? '1 earlier answer' : `${earlier.length} earlier answers`}</summary>
          {earlier.map((each) => (
            <Answer key={each.id} answer={each} by={asked.name} />
          ))}
        </details>
      )}
      {!answer && !withdrawnAt && (
        <p class="question-waits">
          {asked.left ? 'Nobody can answer: they are signed in nowhere.' : 'Waiting for an answer.'}{' '}
          <Button variant="quiet" label="Withdraw this question" onClick={onWithdraw}>
            Withdraw
          </Button>
        </p>
      )}
    </li>
  );
}

function Answer({ answer, by }: { answer: GivenAnswer; by: string }) {
  return (
    <div class="question-answer">
      <p class="question-from">
        <bdi>{by}</bdi> answered, <time dateTime={answer.answeredAt}>{moment(answer.answeredAt)}</time>
      </p>
      <p class="question-words" dir="auto">
        {answer.text}
      </p>
    </div>
  );
}
