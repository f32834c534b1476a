import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '../../../components/base/useLatest.ts';
import type { ProblemSummary } from '../../../utils/record/problem.ts';
import type { Waiting } from '../../../utils/record/triage.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import { useStill } from '../useStill.ts';
import {
  currentOf,
  type Deed,
  extended,
  fromPage,
  idOf,
  looked,
  moved,
  passed,
  type Queue,
  refreshed,
  restored,
  settled,
  skipped,
} from './queue.ts';
import { useNewcomers } from './useNewcomers.ts';

const PAGE = 10;
/** What the first screen asks for: each report is compared with hundreds of others, and the rest follows at once. */
const FIRST = 5;
/** When so few are left, the next page is asked for. */
const LOW = 6;
/** How the endpoint says that a report waits no longer. */
const SORTED: ReadonlySet<string> = new Set(['moved-since', 'already-so']);

export interface Triage {
  queue: Queue | null;
  failure: InboxError | null;
  /** What was done last, for the toast; null once it was seen. */
  last: Deed | null;
  /** What somebody else sorted while it stood here, the last one first, until a person has seen it. */
  missed: Waiting[];
  /** Whether any problem is being looked for, in place of the offered ones. */
  choosing: boolean;
  load(): void;
  look(id: string): void;
  step(by: number): void;
  skip(): void;
  choose(isChoosing: boolean): void;
  /** Puts the report on this problem; undefined: there is none under that key. */
  accept(problem: ProblemSummary | undefined): void;
  makeNew(): void;
  undo(): void;
  seen(): void;
  missedSeen(): void;
}

/**
 * Triage at the pace of the keyboard: each key acts at once and the endpoint is told behind it, one thing after the
 * other in the order of the keys. What the endpoint refuses is put back where it stood, with the reason; what somebody else
 * sorted first goes. `list`: where the reports stand, in which nothing moves under a hand.
 */
export function useTriage(api: Api, list: RefObject<HTMLElement | null>): Triage {
  const [queue, setQueue] = useState<Queue | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [last, setLast] = useState<Deed | null>(null);
  const [missed, setMissed] = useState<Waiting[]>([]);
  const [choosingFor, setChoosingFor] = useState<string | null>(null);
  const latest = useLatest(queue);
  const chainRef = useRef<Promise<void>>(Promise.resolve());
  const operationsRef = useRef(new Map<Deed, string>());
  const change = useCallback((next: (queue: Queue) => Queue) => setQueue((now) => now && next(now)), []);

  const inTurn = useCallback((work: () => Promise<void>, onFailure: (error: InboxError) => void) => {
    chainRef.current = chainRef.current.then(work).catch((error: unknown) => onFailure(asInboxError(error)));
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

  const whenStill = useStill(list);
  useNewcomers({ api, queue, inTurn, change, whenStill, isTold: (deed) => operationsRef.current.has(deed) });

  /** A problem that was just made may be what the next reports belong to. */
  const refresh = useCallback(async () => {
    const page = await api.triage({ limit: PAGE });
    change((now) => refreshed(now, page));
  }, [api, change]);

  const begin = (deed: Deed | null): void => {
    setFailure(null);
    setChoosingFor(null);
    setLast(deed);
  };
  const settle = (problemId: string | null, words: string): void => {
    const now = latest.current;
    const row = now && currentOf(now);
    if (!now || !row) return;
    const deed: Deed = { row, at: now.current, problemId, words };
    const { id } = row.received.report;
    begin(deed);
    change((before) => settled(before, deed));
    const refused = (error: InboxError): void => {
      const isSorted = SORTED.has(error.problem ?? '');
      change((before) => (isSorted ? passed(before, deed) : restored(before, deed)));
      setLast((shown) => (shown === deed ? null : shown));
      if (isSorted) setMissed((before) => [row, ...before]);
      else setFailure(error);
    };
    inTurn(async () => {
      const { operation } = await (problemId
        ? api.moveReport(id, { to: problemId, from: null })
        : api.newProblem(id, null));
      operationsRef.current.set(deed, operation.id);
      // Offers only: a failure here would put back what was done.
      if (!problemId) await refresh().catch(() => undefined);
    }, refused);
  };
  const undo = (): void => {
    const deed = latest.current?.done.at(-1);
    if (!deed) return;
    begin(null);
    change((before) => restored(before, deed));
    inTurn(
      async () => {
        const operation = operationsRef.current.get(deed);
        if (operation) await api.undo(operation);
      },
      (error) => {
        // Undone on the problem's page meanwhile: it waits here, as it should.
        if (error.problem === 'undone-already') return;
        change((before) => settled(before, deed));
        setFailure(error);
      },
    );
  };
  const shown = queue && currentOf(queue);
  const shownId = shown && idOf(shown);
  return {
    queue,
    failure,
    last,
    missed,
    choosing: queue !== null && choosingFor !== null && choosingFor === shownId,
    load,
    look: (id) => change((now) => looked(now, id)),
    step: (by) => change((now) => moved(now, by)),
    skip: () => change(skipped),
    choose: (isChoosing) => setChoosingFor(isChoosing ? shownId : null),
    accept: (problem) => problem && settle(problem.id, `Put on “${problem.statement}”`),
    makeNew: () => settle(null, 'Made a new problem'),
    undo,
    seen: () => setLast(null),
    missedSeen: () => setMissed([]),
  };
}
