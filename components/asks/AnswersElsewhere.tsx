import { counted } from '../../utils/record/counted.ts';
import type { AnswerElsewhere, AskItem, SignInName } from '../../utils/record/trackedAnswer.ts';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import './asks.css';

export interface ElsewhereActions {
  copyAnswer(words: string): void;
  dropAnswer(id: string): void;
  openOptions(): void;
}

interface Props {
  answers: readonly AnswerElsewhere[];
  actions: ElsewhereActions;
}

/** Answers that wait for a sign-in that is not the present one (P5): how many, under whose, and what to do (P2). */
export function AnswersElsewhere({ answers, actions }: Props) {
  const bySignIn = Map.groupBy(answers, ({ under }) => JSON.stringify(under));
  return (
    <>
      {Array.from(bySignIn, ([key, own]) => (
        <Waiting key={key} answers={own} under={own[0]?.under ?? null} actions={actions} />
      ))}
    </>
  );
}

const title = (count: number): string =>
  `${counted(count, 'answer')} ${count === 1 ? 'waits' : 'wait'} under another sign-in.`;

function Waiting({ answers, under, actions }: Props & { under: SignInName | null }) {
  return (
    <Notice
      tone="warning"
      title={title(answers.length)}
      action={<Button onClick={actions.openOptions}>Open Options</Button>}
    >
      <p>
        {under ? (
          <>
            Written as <bdi>{under.member}</bdi> in <bdi>{under.workspace}</bdi>, and sent as them only. To send, join
            as them again by a link of their admin; or copy and discard here.
          </>
        ) : (
          <>
            They are sent by whoever wrote them only. To send, join as them again by a link of their admin; or copy and
            discard here.
          </>
        )}
      </p>
      <details class="elsewhere">
        <summary>Show {answers.length === 1 ? 'it' : 'them'}</summary>
        <ul>
          {answers.map((answer) => (
            <One key={answer.id} answer={answer} actions={actions} />
          ))}
        </ul>
      </details>
    </Notice>
  );
}

const SAID = { accepted: 'Yes.', later: 'Later.', declined: 'No.' } as const;

const asked = (ask: AskItem['ask']): string => (ask.kind === 'question' ? ask.question.text : ask.introduction.about);

function given({ draft }: AnswerElsewhere): string {
  return draft.kind === 'question' ? draft.text : [SAID[draft.status], draft.text.trim()].filter(Boolean).join(' ');
}

function One({ answer, actions }: { answer: AnswerElsewhere; actions: ElsewhereActions }) {
  const words = given(answer);
  const about = asked(answer.ask);
  return (
    <li>
      <p class="ask-about" dir="auto">
        {about}
      </p>
      <p class="ask-answer" dir="auto">
        {words}
      </p>
      <div class="row-actions">
        <Button label={`Copy the answer to: ${about}`} onClick={() => actions.copyAnswer(words)}>
          Copy
        </Button>
        <Button
          variant="danger"
          label={`Discard the answer to: ${about}`}
          onClick={() => actions.dropAnswer(answer.id)}
        >
          Discard
        </Button>
      </div>
    </li>
  );
}
