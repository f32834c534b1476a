import type { RefObject } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { isTyping, moveByKey, searchByKey } from '../../components/list/rowKeys.ts';

interface Places {
  list: RefObject<HTMLElement | null>;
  field: RefObject<HTMLElement | null>;
  openId: string | null;
  open(id: string | null): void;
}

/** j/k and arrows move, `/` searches, Escape goes back to the row that was open. Returns that way back for a button. */
export function useInboxKeys({ list, field, openId, open }: Places): () => void {
  const back = useCallback(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${openId}"]`);
    open(null);
    // After the list stands where the report stood: on a narrow screen it is hidden until then.
    requestAnimationFrame(() => row?.focus());
  }, [list, openId, open]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      searchByKey(event, field.current);
      moveByKey(event, list.current);
      if (event.key !== 'Escape' || !openId) return;
      if (isTyping(event.target) && event.target instanceof HTMLElement) event.target.blur();
      else back();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list, field, openId, back]);
  return back;
}
