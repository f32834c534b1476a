import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/base/Button.tsx';
import { Notice } from '../../components/base/Notice.tsx';
import { moment } from '../../components/list/time.ts';
import type { InboxReport } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { CaptureView } from './CaptureView.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { History } from './History.tsx';
import { ReportQuestions } from './questions/ReportQuestions.tsx';
import { ReportHistory } from './ReportHistory.tsx';
import { ReportPlace } from './ReportPlace.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { useDecides } from './role.ts';
import { useReport } from './useReport.ts';

interface Props {
  id: string;
  me: string;
  api: Api;
  onBack(): void;
  onSaved(saved: InboxReport): void;
  /** These answers stand on the screen. */
  onAnswersSeen(answerIds: string[]): void;
}

/** One report in full, and its decision; for its own seller to read. Mounted anew for every report, so that nothing of another one stays. */
export function ReportPane({ id, me, api, onBack, onSaved, onAnswersSeen }: Props) {
  const { report, failure, set, retry } = useReport(api, id);
  const decides = useDecides();
  const [savedFor, setSavedFor] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report?.report.id]);
  const saved = (fresh: InboxReport): void => {
    set(fresh);
    setSavedFor(fresh.creator.name);
    onSaved(fresh);
  };
  return (
    <article class="pane" data-reading aria-busy={!report && !failure}>
      <Button onClick={onBack}>Back to the list</Button>
      <FailureNotice failure={failure} onRetry={retry} />
      {report && (
        <>
          <h2 ref={heading} tabIndex={-1} dir="auto">
            {report.report.account?.name ?? 'No account named'}
          </h2>
          <p class="pane-from">
            From <bdi>{report.creator.name}</bdi>, received {moment(report.receivedAt)}
          </p>
          <ReportPlace problem={report.problem} />
          {decides && <ReportHistory reportId={id} api={api} onUndone={retry} />}
          {report.report.capture.map((capture) => (
            <CaptureView key={capture.id} capture={capture} />
          ))}
          <ReportFacts report={report.report} />
          {decides && <ReportQuestions api={api} reportId={id} onSeen={onAnswersSeen} />}
          <section class="verdict" aria-label="Decision">
            <h2>Decision</h2>
            <History decision={report.decision} history={report.history} />
            {savedFor && (
              <Notice tone="success" title="Decision saved">
                <bdi>{savedFor}</bdi> sees it in Heard at the next sync.
              </Notice>
            )}
            {decides && (
              <DecisionForm
                subject={{
                  id,
                  decision: report.decision,
                  seenOn: report.problem?.id ?? null,
                  reread: retry,
                  seller: report.creator.name,
                  reaches: report.reaches,
                  stand: null,
                }}
                place={<ReportPlace problem={report.problem} />}
                me={me}
                send={async (decision) => saved(await api.decide(id, decision))}
              />
            )}
          </section>
        </>
      )}
    </article>
  );
}
