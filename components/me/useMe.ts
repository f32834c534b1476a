import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallReply } from '../../utils/messages/protocol.ts';
import { type Failure, failureOf } from '../../utils/record/failure.ts';
import { membershipKey } from '../../utils/record/join.ts';
import type { Me } from '../../utils/record/me.ts';
import type { Door } from '../outbox/door.ts';

interface Page {
  /** Null until this browser said what it holds. */
  held: CallReply<'me.held'> | null;
  /** Why the figures are not new. */
  failure: Failure | null;
  busy: boolean;
  again(): void;
}

/** The figures held here at once, then new ones from the endpoint: once for each sign-in, and whenever asked for. */
export function useMe({ call, onChanged }: Door): Page {
  const [held, setHeld] = useState<Page['held']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(0);
  const [busy, setBusy] = useState(false);
  const again = useCallback(() => setAsked((before) => before + 1), []);

  useEffect(() => {
    let isCurrent = true;
    const look = (): void =>
      void call('me.held', {}).then(
        (reply) => isCurrent && setHeld(reply),
        (error) => isCurrent && setFailure(failureOf(error)),
      );
    look();
    const stop = onChanged(look);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [call, onChanged]);

  const owner = held?.membership ? membershipKey(held.membership) : null;
  useEffect(() => {
    if (owner === null) return;
    let isCurrent = true;
    setBusy(true);
    const fetched = (me: Me): void => {
      setHeld((before) => before && { ...before, me });
      setFailure(null);
    };
    call('me.fetch', {})
      .then(
        (me) => isCurrent && fetched(me),
        (error) => isCurrent && setFailure(failureOf(error)),
      )
      .finally(() => isCurrent && setBusy(false));
    return () => {
      isCurrent = false;
    };
  }, [call, owner, asked]);
  return { held, failure, busy, again };
}
