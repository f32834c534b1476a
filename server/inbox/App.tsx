import { useCallback, useMemo, useState } from 'preact/hooks';
import { parseEntry } from '../../utils/record/entry.ts';
import { createApi } from './api.ts';
import { Enter } from './Enter.tsx';
import { InboxError } from './inboxError.ts';
import { Join } from './Join.tsx';
import { forgetToken, keepToken, readToken } from './session.ts';
import { SignedIn } from './SignedIn.tsx';
import { SignedOut } from './SignedOut.tsx';
import { useAddress } from './useAddress.ts';
import { useToken } from './useToken.ts';

interface Props {
  fetcher?: typeof fetch;
}

/** Joining, coming in from the extension, signed out, or the inbox. A sign-in that the endpoint no longer accepts is forgotten wherever it shows. */
export function App({ fetcher }: Props) {
  const [token, setToken] = useToken();
  const [href, leaveJoin] = useAddress();
  const [refusals, setRefusals] = useState(0);
  const [why, setWhy] = useState<InboxError | null>(null);
  const api = useMemo(() => {
    const signedOut = (error: InboxError): void => {
      const kept = readToken();
      if (kept !== token) return setToken(kept); // another tab signed in anew: its sign-in is not the refused one
      forgetToken();
      setWhy(error);
      setToken(null);
    };
    return createApi(token, fetcher, signedOut, () => setRefusals((before) => before + 1));
  }, [token, setToken, fetcher]);

  /** `fresh`: null to go on as who is signed in here. */
  const onJoined = useCallback(
    (fresh: string | null, place?: string): void => {
      if (fresh !== null) keepToken(fresh);
      leaveJoin(place);
      if (fresh !== null) setToken(fresh);
    },
    [leaveJoin, setToken],
  );
  const entry = useMemo(() => (isJoin(href) ? parseEntry(href) : null), [href]);
  const onEntered = useCallback((fresh: string | null) => onJoined(fresh, entry?.place), [onJoined, entry]);
  const onSignOut = (): void => {
    // The browser forgets it whatever the endpoint answers; unreachable, an admin can end it among the people.
    api.signOut().catch(() => undefined);
    forgetToken();
    sessionStorage.clear();
    setWhy(null);
    setToken(null);
  };
  if (entry) return <Enter key={href} entry={entry} isSignedIn={token !== null} api={api} onEntered={onEntered} />;
  if (isJoin(href)) return <Join key={href} href={href} api={api} onJoined={onJoined} />;
  if (!token) return <SignedOut why={why} />;
  return <SignedIn key={token} api={api} refusals={refusals} onSignOut={onSignOut} />;
}

const isJoin = (href: string): boolean => new URL(href).pathname.endsWith('/join') && new URL(href).hash !== '';
