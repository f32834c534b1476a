import { useCallback } from 'preact/hooks';
import { rootOf } from './root.ts';
import { useLocation } from './useLocation.ts';

/**
 * The page's address, followed through changes of its fragment: a second invite link pasted over a used one changes
 * nothing else. `leaveJoin` takes the invite's code out of the address bar and the history.
 */
export function useAddress(): [href: string, leaveJoin: () => void] {
  const [href, reread] = useLocation();
  const leaveJoin = useCallback(() => {
    history.replaceState(null, '', `${rootOf()}/inbox`);
    reread();
  }, [reread]);
  return [href, leaveJoin];
}
