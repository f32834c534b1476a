import { useEffect, useState } from 'preact/hooks';

/** The page's address, followed through changes of its fragment. `reread` takes over what was changed without an event. */
export function useLocation(): [href: string, reread: () => void] {
  const [href, setHref] = useState(() => location.href);
  const [reread] = useState(() => (): void => setHref(location.href));
  useEffect(() => {
    window.addEventListener('hashchange', reread);
    // Effects run after the page was drawn: who was quick has gone elsewhere by then, and no event tells of it any more.
    reread();
    return () => window.removeEventListener('hashchange', reread);
  }, [reread]);
  return [href, reread];
}

/** The address's fragment, so that reload, back and a bookmark mean what they say. */
export const useFragment = (): string => new URL(useLocation()[0]).hash;
