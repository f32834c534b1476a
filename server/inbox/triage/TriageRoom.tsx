import './triage.css';
import '../../../components/list/rows.css';
import { useEffect } from 'preact/hooks';
import { Toast } from '../../../components/base/Toast.tsx';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { currentOf, progress } from './queue.ts';
import { TriageDone } from './TriageDone.tsx';
import { TriageList } from './TriageList.tsx';
import { useTriage } from './useTriage.ts';
import { useTriageKeys } from './useTriageKeys.ts';
import { WaitingReport } from './WaitingReport.tsx';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** What came in and is on no problem yet: one report after the other, each with the problems it may belong to. */
export function TriageRoom({ api, session, onSignOut }: Props) {
  const triage = useTriage(api);
  useTriageKeys(triage);
  const { queue, failure, last } = triage;
  const row = queue && currentOf(queue);
  const far = queue && progress(queue);
  useEffect(() => {
    document.title = 'Heard triage';
  }, []);
  return (
    <div class="inbox inbox-open triage">
      <InboxHeader session={session} room="triage" onSignOut={onSignOut} />
      <nav class="inbox-list" aria-label="Waiting reports">
        {far && far.total > 0 && (
          <div class="triage-progress">
            <label for="triage-progress">
              {far.done} of {far.total}
            </label>
            <progress id="triage-progress" max={far.total} value={far.done} />
          </div>
        )}
        {queue && <TriageList rows={queue.rows} current={queue.current} onLook={triage.look} />}
      </nav>
      <main class="inbox-pane" aria-busy={!queue && !failure}>
        <FailureNotice failure={failure} {...(!queue && { onRetry: triage.load })} />
        {row && <WaitingReport key={row.received.report.id} row={row} triage={triage} />}
        {queue && !row && !queue.next && <TriageDone done={queue.done.length} />}
      </main>
      {last && <Toast text={last.words} undo={triage.undo} onDone={triage.seen} />}
    </div>
  );
}
