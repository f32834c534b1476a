import './problems.css';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { InboxHeader } from '../InboxHeader.tsx';
import { useInboxKeys } from '../useInboxKeys.ts';
import { ProblemList } from './ProblemList.tsx';
import { ProblemPane } from './ProblemPane.tsx';
import { problemsHash, useProblemsPlace } from './problemsHash.ts';
import { StatusFilter } from './StatusFilter.tsx';
import { useAddressSearch } from './useAddressSearch.ts';
import { useProblems } from './useProblems.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** What the reports add up to; beside it one problem with its reports, what was done to it, and what can be. */
export function ProblemsRoom({ api, session, onSignOut }: Props) {
  const [{ status, id: openId, q }, replace] = useProblemsPlace();
  const write = useCallback((words: string) => replace({ status, id: openId, q: words }), [replace, status, openId]);
  const search = useAddressSearch(q, write);
  const problems = useProblems(api, search.asked, status);
  const list = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = useCallback(
    (id: string | null) => {
      location.hash = problemsHash({ status, id, q: search.asked });
    },
    [status, search.asked],
  );
  const narrow = (to: DecisionStatus | null): void => {
    location.hash = problemsHash({ status: to, id: openId, q: search.asked });
  };
  const back = useInboxKeys({ list, field, openId, open });
  useEffect(() => {
    document.title = 'Heard problems';
  }, []);
  return (
    <div class={openId ? 'inbox inbox-open' : 'inbox'}>
      <InboxHeader
        session={session}
        room="problems"
        search={{ field, state: search, label: 'Search problems' }}
        onSignOut={onSignOut}
      />
      <nav class="inbox-list" aria-label="Problems" ref={list}>
        <StatusFilter status={status} onChoose={narrow} />
        <ProblemList problems={problems} q={search.asked} status={status} current={openId} onOpen={open} />
      </nav>
      <main class="inbox-pane">
        {openId ? (
          <ProblemPane
            key={openId}
            id={openId}
            me={session.member}
            api={api}
            onBack={back}
            onChanged={problems.reload}
          />
        ) : (
          <p class="inbox-hint">Choose a problem to see who has it.</p>
        )}
      </main>
    </div>
  );
}
