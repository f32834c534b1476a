import './triage.css';
import '../../../components/list/rows.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { STANDINGS } from '../../../components/decision/standing.ts';
import { Toast } from '../../../components/base/Toast.tsx';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { ReturnedList } from './ReturnedList.tsx';
import { ReturnedPane } from './ReturnedPane.tsx';
import { currentOf, progress } from './queue.ts';
import { SortedAlready } from './SortedAlready.tsx';
import { TriageDone } from './TriageDone.tsx';
import { TriageList } from './TriageList.tsx';
import { useTriage } from './useTriage.ts';
import { useTriageKeys } from './useTriageKeys.ts';
import { useReturned } from './useReturned.ts';
import { WaitingReport } from './WaitingReport.tsx';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/**
 * What came in and is on no problem yet, one report after the other, each with the problems it may belong to; above them
 * what was decided and came back by itself.
 */
export function TriageRoom({ api, session, onSignOut }: Props) {
  const list = useRef<HTMLElement>(null);
  const triage = useTriage(api, list);
  const returned = useReturned(api, list);
  useTriageKeys(triage, returned);
  const [decided, setDecided] = useState<string | null>(null);
  const { queue, failure, last, missed } = triage;
  const look = (id: string): void => {
    returned.look(null);
    triage.look(id);
  };
  const row = queue && currentOf(queue);
  const far = queue && progress(queue);
  useEffect(() => {
    document.title = 'Heard triage';
  }, []);
  return (
    <div class="inbox inbox-open triage">
      <InboxHeader session={session} room="triage" onSignOut={onSignOut} />
      <nav class="inbox-list" aria-label="Waiting reports" ref={list}>
        {far && far.total > 0 && (
          <div class="triage-progress">
            <label for="triage-progress">
              {far.done} of {far.total}
            </label>
            <progress id="triage-progress" max={far.total} value={far.done} />
          </div>
        )}
        <ReturnedList returned={returned} />
        {row && returned.problems?.length ? <h2 class="triage-part triage-waiting">Waiting</h2> : null}
        {queue && <TriageList rows={queue.rows} current={returned.open ? -1 : queue.current} onLook={look} />}
      </nav>
      <main class="inbox-pane" aria-busy={!queue && !failure}>
        <FailureNotice failure={failure} {...(!queue && { onRetry: triage.load })} />
        <FailureNotice failure={returned.failure} onRetry={returned.load} />
        {returned.open && (
          <ReturnedPane
            key={returned.open.problemId}
            problem={returned.open}
            isGone={returned.isGone}
            me={session.member.name}
            api={api}
            onBack={() => returned.look(null)}
            onDecided={(status) => {
              setDecided(`Decided: ${STANDINGS[status].word}`);
              returned.look(null);
              returned.load();
            }}
          />
        )}
        {!returned.open && <SortedAlready api={api} rows={missed} me={session.member.id} onSeen={triage.missedSeen} />}
        {row && !returned.open && <WaitingReport key={row.received.report.id} api={api} row={row} triage={triage} />}
        {queue && !row && !queue.next && !returned.open && (
          <TriageDone done={queue.done.length} back={returned.problems?.length ?? 0} />
        )}
      </main>
      {decided && <Toast text={decided} onDone={() => setDecided(null)} />}
      {last && <Toast text={last.words} undo={triage.undo} onDone={triage.seen} />}
    </div>
  );
}
