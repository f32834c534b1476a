import '../../../components/list/rows.css';
import '../problems/problems.css';
import './introductions.css';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { CallsPane } from '../calls/CallsPane.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useInboxKeys } from '../useInboxKeys.ts';
import { IntroductionList } from './IntroductionList.tsx';
import { IntroductionPane } from './IntroductionPane.tsx';
import { INTRODUCTIONS, requestHash, useIntroductionPlace } from './introductionHash.ts';
import { NewIntroduction } from './NewIntroduction.tsx';
import { useTakeOver } from './useTakeOver.ts';
import { alone } from './words.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

const NO_FIELD = { current: null };

/** Requests for customers to talk to; beside them one with who could be asked, who agreed and what came of it. */
export function IntroductionsRoom({ api, session, onSignOut }: Props) {
  const place = useIntroductionPlace();
  const ask = useCallback(() => api.introductions(), [api]);
  const { value, failure, retry } = useAnswer(ask);
  const [takenCount, setTaken] = useState(0); // what is taken over in the list is read anew where it is open
  const list = useRef<HTMLElement>(null);
  const openId = place.open === 'request' ? place.id : null;
  const open = useCallback((id: string | null) => {
    location.hash = id ? requestHash(id) : INTRODUCTIONS;
  }, []);
  const back = useInboxKeys({ list, field: NO_FIELD, openId: openId ?? place.open, open });
  useEffect(() => {
    document.title = 'Heard introductions';
  }, []);
  const taken = (id: string): void => {
    retry();
    setTaken((before) => before + 1);
    open(id);
  };
  const taking = useTakeOver(api, (detail) => taken(detail.id), retry);
  const opened = (id: string): void => {
    retry();
    open(id);
  };
  return (
    <div class={place.open ? 'inbox inbox-open' : 'inbox'}>
      <InboxHeader session={session} room="introductions" onSignOut={onSignOut} />
      <nav class="inbox-list" aria-label="Introductions" ref={list} aria-busy={!value && !failure}>
        <FailureNotice failure={failure} onRetry={retry} />
        <FailureNotice failure={taking.failure} />
        {value && (
          <IntroductionList
            introductions={value.introductions}
            current={openId}
            onOpen={open}
            busy={taking.busy}
            onTake={taking.take}
          />
        )}
      </nav>
      <main class="inbox-pane">
        {place.open === 'new' && (
          <NewIntroduction
            key={place.problemId}
            problemId={place.problemId}
            api={api}
            onBack={back}
            onOpened={opened}
          />
        )}
        {place.open === 'calls' && <CallsPane me={session.member.id} api={api} onBack={back} />}
        {openId && (
          <IntroductionPane
            key={`${openId} ${takenCount}`}
            id={openId}
            me={session.member.id}
            api={api}
            onBack={back}
            onChanged={retry}
          />
        )}
        {place.open === null && (
          <p class="inbox-hint">Choose a request, or ask for customers. {value && alone(value.coolDownDays)}</p>
        )}
      </main>
    </div>
  );
}
