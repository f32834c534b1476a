import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { InboxPage, InboxReport, ReceivedReport } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { asInboxError, type InboxError } from './inboxError.ts';

export const PAGE = 25;

export interface Reports {
  page: InboxPage | null;
  failure: InboxError | null;
  loading: boolean;
  more(): void;
  /** Asks for the newest ones again and keeps the older ones that are shown. */
  reload(): void;
  /** Puts a report that was just decided in its row's place. */
  replace(report: InboxReport): void;
}

/** The list newest first, page after page; a late answer to an earlier question is dropped. */
export function useReports(api: Api, q: string): Reports {
  const [page, setPage] = useState<InboxPage | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [loading, setLoading] = useState(false);
  const questionRef = useRef(0);

  const ask = useCallback(
    async (before: string | null, limit: number, join: (fresh: InboxPage) => InboxPage) => {
      const mine = ++questionRef.current;
      setLoading(true);
      try {
        const fresh = await api.reports({ before, limit, q });
        if (mine === questionRef.current) settle(() => setPage(join(fresh)), null);
      } catch (error) {
        if (mine === questionRef.current) settle(() => undefined, asInboxError(error));
      }
      function settle(show: () => void, failed: InboxError | null): void {
        show();
        setFailure(failed);
        setLoading(false);
      }
    },
    [api, q],
  );

  useEffect(() => void ask(null, PAGE, (fresh) => fresh), [ask]);

  const more = (): void => {
    if (page?.next) void ask(page.next, PAGE, (fresh) => ({ ...fresh, reports: joined(page.reports, fresh.reports) }));
  };
  const reload = (): void => void ask(null, PAGE, (fresh) => (page ? refreshed(page, fresh) : fresh));
  const replace = (changed: InboxReport): void => {
    const { history: _, ...row } = changed;
    setPage((now) => now && { ...now, reports: now.reports.map((each) => (same(each, changed) ? row : each)) });
  };
  return { page, failure, loading, more, reload, replace };
}

const same = (a: ReceivedReport, b: ReceivedReport): boolean => a.report.id === b.report.id;

function joined(shown: ReceivedReport[], fresh: ReceivedReport[]): ReceivedReport[] {
  const known = new Set(shown.map(({ report }) => report.id));
  return [...shown, ...fresh.filter(({ report }) => !known.has(report.id))];
}

/** Newer rows above the shown ones; when too many arrived for the two to meet, the list starts over without a gap. */
function refreshed(shown: InboxPage, fresh: InboxPage): InboxPage {
  const meet = fresh.reports.some((row) => shown.reports.some((each) => same(each, row)));
  return meet ? { reports: joined(fresh.reports, shown.reports), next: shown.next } : fresh;
}
