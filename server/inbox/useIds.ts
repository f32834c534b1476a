import { useCallback, useRef } from 'preact/hooks';
import { newId } from '../../utils/record/id.ts';

/**
 * An id for each thing that is sent, made once: what is sent again after a lost answer goes under the id that it had,
 * and the endpoint does it once (P3). `what` is the thing itself, or what names it.
 */
export function useIds(): (what: string) => string {
  const ids = useRef(new Map<string, string>());
  return useCallback((what: string) => {
    const id = ids.current.get(what) ?? newId();
    ids.current.set(what, id);
    return id;
  }, []);
}
