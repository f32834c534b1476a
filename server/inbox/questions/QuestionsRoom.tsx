import '../../../components/list/rows.css';
import './questions.css';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { EmptyState } from '../../../components/base/EmptyState.tsx';
import { useNow } from '../../../components/list/useNow.ts';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { hashOf } from '../places.ts';
import { useInboxKeys } from '../useInboxKeys.ts';
import type { QuestionsQuery } from './questionCalls.ts';
import { QuestionRow } from './QuestionRow.tsx';
import { useQuestionList } from './useQuestionList.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

const STATES = { open: 'Waiting for an answer', answered: 'Answered' } as const;

/** Everything the sellers are asked; each row opens the report it is about. */
export function QuestionsRoom({ api, session, onSignOut }: Props) {
  const [state, setState] = useState<QuestionsQuery['state']>('open');
  const { page, failure, more, reload } = useQuestionList(api, state);
  const now = useNow(30_000);
  const list = useRef<HTMLElement>(null);
  const field = useRef<HTMLElement>(null);
  const open = useCallback((id: string | null) => {
    location.hash = hashOf({ room: 'reports', id });
  }, []);
  useInboxKeys({ list, field, openId: null, open });
  useEffect(() => {
    document.title = 'Heard questions';
  }, []);
  return (
    <div class="inbox">
      <InboxHeader session={session} room="questions" onSignOut={onSignOut} />
      <main class="questions-room" ref={list} aria-label="Questions">
        <fieldset class="question-states">
          <legend>Questions to sellers</legend>
          {(['open', 'answered'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="state" checked={each === state} onChange={() => setState(each)} />{' '}
              {STATES[each]}
            </label>
          ))}
        </fieldset>
        <FailureNotice failure={failure} onRetry={reload} />
        {page?.questions.length === 0 && <Empty state={state} />}
        <ul class="rows">
          {page?.questions.map((question) => (
            <QuestionRow key={question.id} question={question} now={now} onOpen={open} />
          ))}
        </ul>
        {page?.next && <Button onClick={more}>Show more</Button>}
      </main>
    </div>
  );
}

function Empty({ state }: { state: QuestionsQuery['state'] }) {
  if (state === 'answered')
    return <EmptyState title="No answers yet">Answers appear here and with the report they are about.</EmptyState>;
  return (
    <EmptyState title="No question waits for an answer">Open a report and press Q to ask whoever sent it.</EmptyState>
  );
}
