import { useEffect, useRef } from 'preact/hooks';
import { useSearch } from '../../components/outbox/useSearch.ts';
import type { Session } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { InboxHeader } from './InboxHeader.tsx';
import { ReportList } from './ReportList.tsx';
import { ReportPane } from './ReportPane.tsx';
import { useNewAnswers } from './questions/useNewAnswers.ts';
import { useFresh } from './useFresh.ts';
import { useHash } from './useHash.ts';
import { useInboxKeys } from './useInboxKeys.ts';
import { useReports } from './useReports.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** The list and the open report: side by side where there is room, one after the other where there is not. */
export function Inbox({ api, session, onSignOut }: Props) {
  const [openId, open] = useHash();
  const search = useSearch();
  const reports = useReports(api, search.asked);
  const fresh = useFresh(api, search.asked ? null : (reports.page?.reports ?? null));
  const answers = useNewAnswers(api);
  const list = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const back = useInboxKeys({ list, field, openId, open });
  useEffect(() => {
    document.title = fresh > 0 ? `(${fresh}) Heard inbox` : 'Heard inbox';
  }, [fresh]);
  return (
    <div class={openId ? 'inbox inbox-open' : 'inbox'}>
      <InboxHeader
        session={session}
        room="reports"
        search={{ field, state: search, label: 'Search reports' }}
        onSignOut={onSignOut}
      />
      <nav class="inbox-list" aria-label="Reports" ref={list}>
        <ReportList
          reports={reports}
          fresh={fresh}
          q={search.asked}
          current={openId}
          answered={answers.reports}
          onOpen={open}
        />
      </nav>
      <main class="inbox-pane">
        {openId ? (
          <ReportPane
            key={openId}
            id={openId}
            me={session.member.name}
            role={session.member.role}
            api={api}
            onBack={back}
            onSaved={reports.replace}
            onAnswersSeen={answers.see}
          />
        ) : (
          <p class="inbox-hint">Choose a report to read it in full and decide.</p>
        )}
      </main>
    </div>
  );
}
