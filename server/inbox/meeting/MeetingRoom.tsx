import '../../../components/list/rows.css';
import '../problems/problems.css';
import '../digest/digest.css';
import './meeting.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../components/base/Notice.tsx';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Meeting } from '../../../utils/record/meeting.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { useAnswer } from '../useAnswer.ts';
import { HeldMeeting } from './HeldMeeting.tsx';
import { MeetingChooser } from './MeetingChooser.tsx';
import { MeetingEditor } from './MeetingEditor.tsx';
import { meetingHash, useMeetingNumber } from './meetingHash.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** The regular meeting of sales and product: the one to come, to be written on, and those that were held. */
export function MeetingRoom({ api, session, onSignOut }: Props) {
  const number = useMeetingNumber();
  const ask = useCallback(() => api.meeting(number), [api, number]);
  const { value, failure, retry } = useAnswer(ask);
  // What is still on its way from another address is not this one.
  const isOther = number === null ? value?.held : value?.number !== number;
  const meeting = failure || isOther ? null : value;
  const [closed, setClosed] = useState<number | null>(null);
  useEffect(() => {
    document.title = meeting ? `Heard meeting ${meeting.number}` : 'Heard meeting';
  }, [meeting]);
  const onHeld = (held: Meeting): void => {
    setClosed(held.number);
    if (number === null) retry();
    else location.hash = meetingHash(null);
  };
  return (
    <div class="inbox inbox-open inbox-single">
      <InboxHeader session={session} room="meeting" onSignOut={onSignOut} />
      <main class="inbox-pane" aria-busy={!meeting && !failure}>
        <div class="pane meeting">
          <FailureNotice failure={failure} onRetry={retry} />
          {failure && number !== null && <a href={meetingHash(null)}>Go to the meeting to come</a>}
          {closed !== null && meeting && !meeting.held && meeting.number > closed && (
            <Notice tone="success" title={`Meeting ${closed} is closed`}>
              This is the next one: its agenda begins with what changes from now on.{' '}
              <a href={meetingHash(closed)}>Read meeting {closed}</a>
            </Notice>
          )}
          {meeting && <MeetingChooser {...meeting} />}
          {meeting?.held && <HeldMeeting key={meeting.number} api={api} meeting={meeting} />}
          {meeting && !meeting.held && (
            <MeetingEditor key={meeting.number} api={api} start={meeting} me={session.member.id} onHeld={onHeld} />
          )}
        </div>
      </main>
    </div>
  );
}
