import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Session } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { SignedInRole } from './role.ts';
import { Rooms } from './Rooms.tsx';
import { asInboxError, type InboxError } from './inboxError.ts';

interface Props {
  api: Api;
  /** How often something was refused for the sake of the role: it may have changed since. */
  refusals: number;
  onSignOut(): void;
}

/** Asks who is signed in before anything is shown under their name, and again when their role may be another. */
export function SignedIn({ api, refusals, onSignOut }: Props) {
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const ask = useCallback(() => {
    setFailure(null);
    api.session().then(setSession, (error: unknown) => setFailure(asInboxError(error)));
  }, [api]);
  useEffect(ask, [ask, refusals]);
  if (session)
    return (
      <SignedInRole.Provider value={session.member.role}>
        <Rooms api={api} session={session} onSignOut={onSignOut} />
      </SignedInRole.Provider>
    );
  return (
    <main class="gate" aria-busy={!failure}>
      <h1>Heard</h1>
      <FailureNotice failure={failure} onRetry={ask} />
    </main>
  );
}
