import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Drafter } from '../../utils/coach/draft/drafter.ts';
import { type Failure, failureOf } from '../../utils/record/failure.ts';
import type { DraftReport } from '../../utils/record/report.ts';
import { withDrafted } from './changes.ts';
import type { Draft } from './useDraft.ts';

export type Drafting = { kind: 'no' | 'ready' | 'busy' } | { kind: 'failed'; failure: Failure };

const quoteOf = ({ capture }: DraftReport): string =>
  capture
    .map(({ verbatim }) => verbatim)
    .join('\n\n')
    .trim();

/** Whether the problem can be drafted from the quote on this device, and doing it into a problem that is still empty. */
export function useDrafting({ report, change, latest }: Draft, drafter: Drafter, onArrival: () => void) {
  const [state, setState] = useState<Drafting>({ kind: 'no' });
  const underWayRef = useRef<AbortController | null>(null);
  const quote = quoteOf(report);
  const empty = report.problem.statement.trim() === '';

  const stop = useCallback((): void => {
    underWayRef.current?.abort();
    underWayRef.current = null;
    setState((now) => (now.kind === 'busy' ? { kind: 'ready' } : now));
  }, []);
  useEffect(() => {
    let current = true;
    const settle = (ready: boolean): void => {
      if (current) setState({ kind: ready ? 'ready' : 'no' });
    };
    if (quote === '') settle(false);
    else void drafter.ready(quote).then(settle);
    return () => {
      current = false;
      // What was redacted meanwhile must not come back in a draft (P8).
      stop();
    };
  }, [drafter, quote, stop]);
  // Whoever types does not wait for a draft, and it never stands in their way.
  useEffect(() => {
    if (!empty) stop();
  }, [empty, stop]);

  const start = async (): Promise<void> => {
    const underWay = new AbortController();
    underWayRef.current = underWay;
    setState({ kind: 'busy' });
    try {
      const draft = await drafter.draft(quote, underWay.signal);
      const here = latest();
      // A redaction that is stored but not drawn yet counts as well.
      if (underWay.signal.aborted || quoteOf(here) !== quote || here.problem.statement.trim() !== '') return;
      onArrival();
      change('/problem/statement', (now) => withDrafted(now, draft));
      setState({ kind: 'ready' });
    } catch (error) {
      if (!underWay.signal.aborted) setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  return { state, empty, start, stop };
}
