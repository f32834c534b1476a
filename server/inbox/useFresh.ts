import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { PAGE } from './useReports.ts';
import { useWhileLooking } from './useWhileLooking.ts';

/**
 * How many reports arrived since the list was read. One row is asked for while nothing is new; a failed question is
 * simply asked again the next time, since the list's own failures are shown where the list is.
 */
export function useFresh(api: Api, shown: ReceivedReport[] | null): number {
  const [fresh, setFresh] = useState(0);
  const look = useCallback(async () => {
    if (!shown) return;
    const known = new Set(shown.map(({ report }) => report.id));
    const isNew = ({ report }: ReceivedReport): boolean => !known.has(report.id);
    try {
      const newest = await api.reports({ limit: 1 });
      const page = newest.reports.some(isNew) ? await api.reports({ limit: PAGE }) : newest;
      setFresh(page.reports.filter(isNew).length);
    } catch {
      // Told by the list when it is asked again.
    }
  }, [api, shown]);

  useEffect(() => setFresh(0), [look]);
  useWhileLooking(() => void look(), shown !== null);
  return fresh;
}
