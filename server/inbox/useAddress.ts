import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * The page's address, followed through changes of its fragment: a second invite link pasted over a used one changes
 * nothing else. `leaveJoin` takes the invite's code out of the address bar and the history.
 */
export function useAddress(): [href: string, leaveJoin: () => void] {
  const [href, setHref] = useState(() => location.href);
  useEffect(() => {
    const onHash = (): void => setHref(location.href);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const leaveJoin = useCallback(() => {
    history.replaceState(null, '', '/inbox');
    setHref(location.href);
  }, []);
  return [href, leaveJoin];
}
