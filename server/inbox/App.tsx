import { useMemo, useState } from 'preact/hooks';
import { createApi } from './api.ts';
import { guarded } from './guarded.ts';
import { InboxError } from './inboxError.ts';
import { Join } from './Join.tsx';
import { forgetToken, keepToken, readToken } from './session.ts';
import { SignedIn } from './SignedIn.tsx';
import { SignedOut } from './SignedOut.tsx';
import { useAddress } from './useAddress.ts';

interface Props {
  fetcher?: typeof fetch;
}

/** Joining, signed out, or the inbox. A sign-in that the endpoint no longer accepts is forgotten wherever it shows. */
export function App({ fetcher }: Props) {
  const [token, setToken] = useState(readToken);
  const [href, leaveJoin] = useAddress();
  const [why, setWhy] = useState<InboxError | null>(null);
  const api = useMemo(() => {
    const signedOut = (error: InboxError): void => {
      forgetToken();
      setWhy(error);
      setToken(null);
    };
    return guarded(createApi(token, fetcher), signedOut);
  }, [token, fetcher]);

  const onJoined = (fresh: string): void => {
    keepToken(fresh);
    leaveJoin();
    setToken(fresh);
  };
  const onSignOut = (): void => {
    forgetToken();
    sessionStorage.clear();
    setWhy(null);
    setToken(null);
  };
  if (isJoin(href)) return <Join key={href} href={href} api={api} onJoined={onJoined} />;
  if (!token) return <SignedOut why={why} />;
  return <SignedIn api={api} onSignOut={onSignOut} />;
}

const isJoin = (href: string): boolean => new URL(href).pathname.endsWith('/join') && new URL(href).hash !== '';
