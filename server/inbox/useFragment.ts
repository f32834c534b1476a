import { useEffect, useState } from 'preact/hooks';

/** The address's fragment, followed, so that reload, back and a bookmark mean what they say. */
export function useFragment(): string {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const onHash = (): void => setHash(location.hash);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  return hash;
}
