import { useEffect, useRef } from 'preact/hooks';
import { type Search, useSearch } from '../../../components/outbox/useSearch.ts';

/** A search whose words stand in the address: a pause in typing writes them there; going back, or a link, brings others. */
export function useAddressSearch(q: string, write: (q: string) => void): Search {
  const search = useSearch(q);
  const { asked, set } = search;
  const readRef = useRef(q);
  const askedRef = useRef(q);
  useEffect(() => {
    // What was written from here comes back as well; by then more may have been typed.
    if (q === readRef.current) return;
    readRef.current = q;
    set(q);
  }, [q, set]);
  useEffect(() => {
    if (asked === askedRef.current) return;
    askedRef.current = asked;
    readRef.current = asked;
    write(asked);
  }, [asked, write]);
  return search;
}
