import { useCallback } from 'preact/hooks';
import { rootOf } from './root.ts';
import { useLocation } from './useLocation.ts';

/**
 * The page's address, followed through changes of its fragment: a second invite link pasted over a used one changes
 * nothing else. `leaveJoin` takes the code out of the address bar and the history, and goes to a place of the inbox.
 */
export function useAddress(): [href: string, leaveJoin: (place?: string) => void] {
  const [href, reread] = useLocation();
  const leaveJoin = useCallback(
    (place = '') => {
      history.replaceState(null, '', `${rootOf()}/inbox${place && `#${place}`}`);
      reread();
    },
    [reread],
  );
  return [href, leaveJoin];
}
