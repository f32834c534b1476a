import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../components/base/Notice.tsx';
import { moment } from '../../../components/list/time.ts';
import type { OfferedCall } from '../../../utils/record/call.ts';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { CALLS } from '../introductions/introductionHash.ts';
import { isFor } from '../places.ts';
import { useWhileLooking } from '../useWhileLooking.ts';

/** How often an inbox that somebody looks at asks, in milliseconds. */
const EVERY = 60_000;

interface News {
  /** Calls that somebody has a seat in and that are at another time by now, or taken back. */
  calls: readonly OfferedCall[];
  /** Asks anew, as after a seat was kept or given back. */
  look(): void;
}

/** What happened to the calls of whoever is signed in, for every room. */
export const CallsNews = createContext<News>({ calls: [], look: () => undefined });

const isNews = (me: string, { taken, withdrawn }: OfferedCall): boolean =>
  taken.some(({ id, changed }) => id === me && (changed || withdrawn));
const text = (calls: readonly OfferedCall[]): string => JSON.stringify(calls);

/** Asks for them while somebody looks; a failed question is asked again the next time. */
export function useCallsNews(api: Api, { member: { id, role } }: Session): News {
  const [calls, setCalls] = useState<readonly OfferedCall[]>([]);
  const mayJoin = isFor('introductions', role);
  const ask = useCallback(async () => {
    const fresh = (await api.calls(null)).calls.filter((one) => isNews(id, one));
    // The same again is no news for those who look at it.
    setCalls((known) => (text(known) === text(fresh) ? known : fresh));
  }, [api, id]);
  const look = useCallback((): void => {
    if (mayJoin) void ask().catch(() => undefined);
  }, [ask, mayJoin]);
  useEffect(look, [look]);
  useWhileLooking(look, mayJoin, EVERY);
  return { calls, look };
}

/** Says in every room that a call is at another time, or will not be: it stands in a calendar that does not know. */
export function ChangedCalls() {
  const { calls } = useContext(CallsNews);
  if (calls.length === 0) return null;
  const title =
    calls.length === 1 ? 'A call you have a seat in changed' : `${calls.length} calls you have a seat in changed`;
  return (
    <Notice tone="warning" title={title} action={<a href={CALLS}>Calls to join</a>}>
      <ul>
        {calls.map(({ reportId, account, startsAt, withdrawn }) => (
          <li key={reportId}>
            <bdi>{account ?? 'A customer'}</bdi>: {withdrawn ? 'taken back by the seller' : `now ${moment(startsAt)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
