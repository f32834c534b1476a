import './questions.css';
import { useEffect } from 'preact/hooks';
import { Notice } from '../../../components/base/Notice.tsx';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import { AskForm } from './AskForm.tsx';
import { QuestionView } from './QuestionView.tsx';
import { useQuestions } from './useQuestions.ts';

interface Props {
  api: Api;
  reportId: string;
  /** These answers stand on the screen. */
  onSeen(answerIds: string[]): void;
}

/** What was asked about a report and what came back, newest first; and the field to ask more. */
export function ReportQuestions({ api, reportId, onSeen }: Props) {
  const { reply, failure, set, retry } = useQuestions(api, reportId);
  const withdrawing = useTask();
  useEffect(() => {
    const answers = (reply?.questions ?? []).flatMap(({ answer }) => (answer ? [answer.id] : []));
    if (answers.length > 0) onSeen(answers);
  }, [reply, onSeen]);
  return (
    <section class="questions" aria-label="Questions">
      <h2>Questions</h2>
      <FailureNotice failure={failure} onRetry={retry} />
      <FailureNotice failure={withdrawing.failure} />
      {reply && (
        <>
          <ul class="question-list">
            {reply.questions.map((question) => (
              <QuestionView
                key={question.id}
                question={question}
                onWithdraw={() => withdrawing.run(async () => set(await api.withdrawQuestion(question.id)))}
              />
            ))}
          </ul>
          {reply.asked.left ? (
            <Notice tone="info" title="There is nobody to ask.">
              <bdi>{reply.asked.name}</bdi>, who sent this report, is signed in nowhere any more.
            </Notice>
          ) : (
            <AskForm
              reportId={reportId}
              seller={reply.asked.name}
              send={async (question) => set(await api.ask(reportId, question))}
            />
          )}
        </>
      )}
    </section>
  );
}
