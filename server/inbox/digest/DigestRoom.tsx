import '../../../components/list/rows.css';
import './digest.css';
import { useCallback, useEffect } from 'preact/hooks';
import { EmptyState } from '../../../components/base/EmptyState.tsx';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useWeek } from './digestHash.ts';
import { SectionView } from './SectionView.tsx';
import { TakeAway } from './TakeAway.tsx';
import { useWeekKeys } from './useWeekKeys.ts';
import { WeekChooser } from './WeekChooser.tsx';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** What a week brought to whoever is signed in, to read, to pass on and to print. */
export function DigestRoom({ api, session, onSignOut }: Props) {
  const week = useWeek();
  const ask = useCallback(() => api.digest(week), [api, week]);
  const { value, failure, retry } = useAnswer(ask);
  const digest = failure ? null : value;
  useWeekKeys(digest);
  useEffect(() => {
    document.title = digest ? `Heard digest ${digest.week}` : 'Heard digest';
  }, [digest]);
  return (
    <div class="inbox inbox-open inbox-single">
      <InboxHeader session={session} room="digest" onSignOut={onSignOut} />
      <main class="inbox-pane" aria-busy={!digest && !failure}>
        <div class="pane digest">
          <FailureNotice failure={failure} onRetry={retry} />
          {failure && week && <a href="#digest">Go to the last full week</a>}
          {digest && <WeekChooser {...digest} />}
          {digest && <TakeAway key={digest.week} api={api} week={digest.week} />}
          {digest?.quiet && (
            <EmptyState title="A quiet week">
              <p>Nothing was sent, decided or asked that concerns you. Another week may have more.</p>
            </EmptyState>
          )}
          {digest?.sections
            .filter(({ items }) => !digest.quiet || items.length > 0)
            .map((section) => (
              <SectionView key={section.title} {...section} />
            ))}
        </div>
      </main>
    </div>
  );
}
