import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '../../../components/base/useLatest.ts';
import type { Offer } from '../../../utils/record/triage.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import {
  currentOf,
  type Deed,
  extended,
  fromPage,
  looked,
  moved,
  type Queue,
  refreshed,
  restored,
  settled,
  skipped,
} from './queue.ts';

const PAGE = 10;
/** What the first screen asks for: each report is compared with hundreds of others, and the rest follows at once. */
const FIRST = 5;
/** When so few are left, the next page is asked for. */
const LOW = 6;

export interface Triage {
  queue: Queue | null;
  failure: InboxError | null;
  /** What was done last, for the toast; null once it was seen. */
  last: Deed | null;
  load(): void;
  look(id: string): void;
  step(by: number): void;
  skip(): void;
  accept(offer: Offer | undefined): void;
  makeNew(): void;
  undo(): void;
  seen(): void;
}

/**
 * Triage at the pace of the keyboard: each key acts at once and the endpoint is told behind it, one thing after the
 * other in the order of the keys. What the endpoint refuses is put back where it stood, with the reason.
 */
export function useTriage(api: Api): Triage {
  const [queue, setQueue] = useState<Queue | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [last, setLast] = useState<Deed | null>(null);
  const latest = useLatest(queue);
  const chainRef = useRef<Promise<void>>(Promise.resolve());
  const operationsRef = useRef(new Map<Deed, string>());
  const change = useCallback((next: (queue: Queue) => Queue) => setQueue((now) => now && next(now)), []);

  const inTurn = useCallback((work: () => Promise<void>, onFailure: () => void) => {
    chainRef.current = chainRef.current.then(work).catch((error: unknown) => {
      onFailure();
      setFailure(asInboxError(error));
    });
  }, []);
  const load = useCallback(() => {
    setFailure(null);
    api.triage({ limit: FIRST }).then(
      (page) => setQueue(fromPage(page)),
      (error: unknown) => setFailure(asInboxError(error)),
    );
  }, [api]);
  useEffect(load, [load]);

  const next = queue?.next ?? null;
  const low = queue !== null && queue.rows.length <= LOW;
  useEffect(() => {
    if (!low || !next) return;
    let wanted = true;
    api.triage({ limit: PAGE, before: next }).then(
      (page) => wanted && change((now) => extended(now, page)),
      (error: unknown) => wanted && setFailure(asInboxError(error)),
    );
    return () => {
      wanted = false;
    };
  }, [api, low, next, change]);

  /** A problem that was just made may be what the next reports belong to. */
  const refresh = useCallback(async () => {
    const page = await api.triage({ limit: PAGE });
    change((now) => refreshed(now, page));
  }, [api, change]);

  const settle = (problemId: string | null, words: string): void => {
    const now = latest.current;
    const row = now && currentOf(now);
    if (!now || !row) return;
    const deed: Deed = { row, at: now.current, problemId, words };
    const { id } = row.received.report;
    setFailure(null);
    setLast(deed);
    change((before) => settled(before, deed));
    const refused = (): void => {
      change((before) => restored(before, deed));
      setLast((shown) => (shown === deed ? null : shown));
    };
    inTurn(async () => {
      const { operation } = await (problemId ? api.moveReport(id, problemId) : api.newProblem(id));
      operationsRef.current.set(deed, operation.id);
      // Offers only: a failure here would put back what was done.
      if (!problemId) await refresh().catch(() => undefined);
    }, refused);
  };
  const undo = (): void => {
    const deed = latest.current?.done.at(-1);
    if (!deed) return;
    setFailure(null);
    setLast(null);
    change((before) => restored(before, deed));
    inTurn(
      async () => {
        const operation = operationsRef.current.get(deed);
        if (operation) await api.undo(operation);
      },
      () => change((before) => settled(before, deed)),
    );
  };
  return {
    queue,
    failure,
    last,
    load,
    look: (id) => change((now) => looked(now, id)),
    step: (by) => change((now) => moved(now, by)),
    skip: () => change(skipped),
    accept: (offer) => offer && settle(offer.problem.id, `Put on “${offer.problem.statement}”`),
    makeNew: () => settle(null, 'Made a new problem'),
    undo,
    seen: () => setLast(null),
  };
}
