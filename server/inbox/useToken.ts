import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';
import { readToken } from './session.ts';

/** The sign-in's token, followed through what other tabs of this browser do with it (the `storage` event of HTML). */
export function useToken(): [token: string | null, set: Dispatch<StateUpdater<string | null>>] {
  const [token, setToken] = useState(() => readToken());
  useEffect(() => {
    const onStorage = (): void => setToken(readToken());
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  return [token, setToken];
}
