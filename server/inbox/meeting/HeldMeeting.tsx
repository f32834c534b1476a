import { EmptyState } from '../../../components/base/EmptyState.tsx';
import type { Meeting } from '../../../utils/record/meeting.ts';
import type { Api } from '../api.ts';
import { Agenda } from './Agenda.tsx';
import { TakeAgenda } from './TakeAgenda.tsx';

/** A meeting that was held, to read. */
export function HeldMeeting({ api, meeting }: { api: Api; meeting: Meeting }) {
  const isEmpty = meeting.agenda.length + meeting.added.length === 0;
  return (
    <>
      <TakeAgenda api={api} number={meeting.number} />
      {isEmpty ? (
        <EmptyState title="Nothing was on the agenda">
          <p>It was closed before anything had changed.</p>
        </EmptyState>
      ) : (
        <Agenda meeting={meeting} edit={null} />
      )}
    </>
  );
}
