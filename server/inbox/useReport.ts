import { useCallback, useEffect, useState } from 'preact/hooks';
import type { InboxReport } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { asInboxError, type InboxError } from './inboxError.ts';

interface Opened {
  report: InboxReport | null;
  failure: InboxError | null;
  set(report: InboxReport): void;
  retry(): void;
}

/** One report with its decisions; another id drops the answer to the former one. */
export function useReport(api: Api, id: string): Opened {
  const [report, set] = useState<InboxReport | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setFailure(null);
    const ask = async (): Promise<void> => {
      try {
        const found = await api.report(id);
        if (current) set(found);
      } catch (error) {
        if (current) setFailure(asInboxError(error));
      }
    };
    void ask();
    return () => {
      current = false;
    };
  }, [api, id, tries]);
  const retry = useCallback(() => setTries((before) => before + 1), []);
  return { report, failure, set, retry };
}
