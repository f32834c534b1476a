import { useEffect, useState } from 'preact/hooks';
import { type Place, placeOf } from './places.ts';

/** Where one is, by the address, so that reload, back and a bookmark mean what they say. */
export function usePlace(): Place {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const onHash = (): void => setHash(location.hash);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  return placeOf(hash);
}
