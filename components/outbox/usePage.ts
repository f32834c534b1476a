import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxPage } from '../../utils/messages/protocol.ts';
import type { Group } from '../../utils/record/tracked.ts';
import type { Call } from './door.ts';

/** Rows asked for at first and with every "Show more"; two and a half popups full. */
export const PAGE = 25;

export interface PageQuery {
  /** Null: across all groups. */
  group: Group | null;
  search: string;
}

interface Listing {
  page: OutboxPage | null;
  more(): void;
}

/**
 * The rows of one group, as far as they are shown. Asks again for just these when `version` rises; a late answer to an
 * earlier question is dropped.
 */
export function usePage(call: Call, query: PageQuery, version: number, fail: (error: unknown) => void): Listing {
  const { group, search } = query;
  const [page, setPage] = useState<OutboxPage | null>(null);
  const shownRef = useRef(PAGE);
  const questionRef = useRef(0);

  const ask = useCallback(
    async (after: string | null, limit: number, join: (fresh: OutboxPage) => OutboxPage) => {
      const mine = ++questionRef.current;
      try {
        const fresh = await call('outbox.page', { group, search, after, limit });
        if (mine !== questionRef.current) return;
        const whole = join(fresh);
        shownRef.current = Math.max(PAGE, whole.rows.length);
        setPage(whole);
      } catch (error) {
        if (mine === questionRef.current) fail(error);
      }
    },
    [call, group, search, fail],
  );

  useEffect(() => {
    shownRef.current = PAGE;
  }, [group, search]);
  useEffect(() => {
    void ask(null, shownRef.current, (fresh) => fresh);
  }, [ask, version]);

  const more = useCallback(() => {
    if (!page?.next) return;
    // Counted at once, so that a refresh which overtakes this question asks for the longer list.
    shownRef.current = page.rows.length + PAGE;
    void ask(page.next, PAGE, (fresh) => ({ rows: joined(page.rows, fresh.rows), next: fresh.next }));
  }, [ask, page]);
  return { page, more };
}

/** A row that moved between two questions is shown once. */
function joined(before: OutboxPage['rows'], fresh: OutboxPage['rows']): OutboxPage['rows'] {
  const known = new Set(before.map((row) => row.id));
  return [...before, ...fresh.filter((row) => !known.has(row.id))];
}
