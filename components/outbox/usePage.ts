import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxPage } from '../../utils/messages/protocol.ts';
import type { Group } from '../../utils/record/tracked.ts';
import type { Call } from './door.ts';

/** The most that the background gives at once. */
const LARGEST = 200;
const NONE: OutboxPage = { rows: [], next: null };

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
    async (read: () => Promise<OutboxPage>) => {
      const mine = ++questionRef.current;
      try {
        const whole = await read();
        if (mine !== questionRef.current) return;
        shownRef.current = Math.max(PAGE, whole.rows.length);
        setPage(whole);
      } catch (error) {
        if (mine === questionRef.current) fail(error);
      }
    },
    [fail],
  );

  useEffect(() => {
    shownRef.current = PAGE;
  }, [group, search]);
  useEffect(() => {
    void ask(() => readRows(call, { group, search }, NONE, shownRef.current));
  }, [ask, call, group, search, version]);

  const more = useCallback(() => {
    if (!page?.next) return;
    // Counted at once, so that a refresh which overtakes this question asks for the longer list.
    shownRef.current = page.rows.length + PAGE;
    void ask(() => readRows(call, { group, search }, page, page.rows.length + PAGE));
  }, [ask, call, group, search, page]);
  return { page, more };
}

/** Reads on from `before` until there are `count` rows or no more; in one question as a rule. */
async function readRows(call: Call, query: PageQuery, before: OutboxPage, count: number): Promise<OutboxPage> {
  const limit = Math.min(LARGEST, count - before.rows.length);
  const fresh = await call('outbox.page', { ...query, after: before.next, limit });
  const page = { rows: joined(before.rows, fresh.rows), next: fresh.next };
  const enough = page.rows.length >= count || page.next === null || page.next === before.next;
  return enough ? page : await readRows(call, query, page, count);
}

/** A row that moved between two questions is shown once. */
function joined(before: OutboxPage['rows'], fresh: OutboxPage['rows']): OutboxPage['rows'] {
  const known = new Set(before.map((row) => row.id));
  return [...before, ...fresh.filter((row) => !known.has(row.id))];
}
