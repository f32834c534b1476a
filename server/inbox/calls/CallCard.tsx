import { Button } from '../../../components/base/Button.tsx';
import { moment } from '../../../components/list/time.ts';
import type { OfferedCall } from '../../../utils/record/call.ts';
import type { Api } from '../api.ts';
import { download } from '../download.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { asInboxError, type InboxError } from '../inboxError.ts';
import { hashOf } from '../places.ts';
import { useTask } from '../useTask.ts';
import { seatWords, standingWords } from './callWords.ts';

interface Props {
  call: OfferedCall;
  /** The member who looks at it. */
  me: string;
  api: Api;
  /** The problem's words and the way to it are shown where the card does not stand on the problem itself. */
  withProblem: boolean;
  onChanged(call: OfferedCall): void;
  /** The endpoint says no, mostly because somebody was quicker. */
  onRefused(error: InboxError): void;
}

/** One call with a customer: when, with whom, who joins; a seat is taken here, given back, and put into a calendar. */
export function CallCard({ call, me, api, withProblem, onChanged, onRefused }: Props) {
  const { busy, failure, run } = useTask();
  const mine = call.taken.find(({ id }) => id === me);
  const isFree = call.taken.length < call.seats;
  const { reportId: id, account, problem } = call;
  const name = `${account ?? 'customer'}, ${moment(call.startsAt)}`;
  const change = (work: () => Promise<OfferedCall>): void =>
    run(async () => work().then(onChanged, (error: unknown) => onRefused(asInboxError(error))));
  const take = (): void => change(() => api.takeSeat(id));
  const giveBack = (): void => change(() => api.giveSeatBack(id));
  const invite = (): void => run(async () => download(await api.invitation(id), 'customer-call.ics', 'text/calendar'));
  return (
    <li class="call">
      <p>
        <time dateTime={call.startsAt}>{moment(call.startsAt)}</time>, {call.minutes} minutes
        {account && (
          <>
            , with <bdi>{account}</bdi>
          </>
        )}
      </p>
      <p class="row-facts problem-facts">
        <a href={hashOf({ room: 'reports', id })}>
          Report by <bdi>{call.seller.name}</bdi>
        </a>
        <span>{seatWords(call)}</span>
      </p>
      {withProblem && (
        <p dir="auto">
          {problem ? <a href={hashOf({ room: 'problems', id: problem.id })}>{problem.statement}</a> : call.statement}
        </p>
      )}
      {mine && standingWords(call, mine) && <output>{standingWords(call, mine)}</output>}
      <FailureNotice failure={failure} />
      <div class="problem-acts">
        {!call.withdrawn && (mine ? mine.changed : isFree) && (
          <Button variant="primary" busy={busy} label={`${mine ? 'Keep the' : 'Take a'} seat: ${name}`} onClick={take}>
            {mine ? 'Keep the seat' : 'Take a seat'}
          </Button>
        )}
        {mine && (
          <>
            <Button busy={busy} label={`Calendar file: ${name}`} onClick={invite}>
              {call.withdrawn ? 'Cancellation for your calendar' : 'Calendar file'}
            </Button>
            <Button variant="quiet" busy={busy} label={`Give the seat back: ${name}`} onClick={giveBack}>
              Give the seat back
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
