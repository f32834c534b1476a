import { Id } from '../../utils/record/primitives.ts';
import { useLocation } from './useLocation.ts';

/** The open report's id, kept in the address, so that reload, back and a bookmark mean what they say. */
export function useHash(): [id: string | null, open: (id: string | null) => void] {
  const [href, reread] = useLocation();
  const open = (next: string | null): void => {
    if (next) location.hash = next;
    else history.pushState(null, '', location.pathname);
    reread();
  };
  const id = Id.safeParse(new URL(href).hash.slice(1));
  return [id.success ? id.data : null, open];
}
