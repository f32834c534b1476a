import { useEffect, useState } from 'preact/hooks';
import { Id } from '../../utils/record/primitives.ts';

/** The open report's id, kept in the address, so that reload, back and a bookmark mean what they say. */
export function useHash(): [id: string | null, open: (id: string | null) => void] {
  const [id, setId] = useState(read);
  useEffect(() => {
    const onHash = (): void => setId(read());
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const open = (next: string | null): void => {
    if (next) location.hash = next;
    else history.pushState(null, '', location.pathname);
    setId(next);
  };
  return [id, open];
}

function read(): string | null {
  const id = Id.safeParse(location.hash.slice(1));
  return id.success ? id.data : null;
}
