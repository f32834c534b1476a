import { setImmediate } from 'node:timers/promises';
import { RankedDetail, RankingPage } from '../../utils/record/ranking.ts';
import { errorFacts, type Log } from '../log.ts';
import type { RankingStore } from '../store/ranking.ts';
import type { KeptPage, KeptPlace, RankingPageStore } from '../store/rankingPages.ts';
import type { WorkspaceStore } from '../store/workspaces.ts';
import { type Current, hourOf, KEPT, type Rankings } from './current.ts';
import { FIRST, toDetail, toPage } from './page.ts';

/** To be raised whenever the ranking counts otherwise or its page is written otherwise: pages kept before hold no more. */
const FORM = 4;
/** Milliseconds after the line was told until its first page is kept: once, however often it is told meanwhile. */
const KEEP_AFTER = 5_000;

export interface FirstPagesOptions {
  store: RankingPageStore & Pick<RankingStore, 'counter'> & Pick<WorkspaceStore, 'liveWorkspaces'>;
  rankings: Rankings;
  clock: () => Date;
  log: Log;
}

/**
 * The first page of the ranking, its problems opened, as it was kept last: while a process has not read the reports,
 * which takes some seconds for 100,000, it answers with it. What was written since is not in it; `asOf` says so then.
 */
export interface FirstPages {
  /** As whoever may read everything reads it. Null: there is none that holds, or the line as it is now can be told. */
  page(workspaceId: string): Promise<RankingPage | null>;
  /** One problem of it, likewise. */
  place(workspaceId: string, problemId: string): Promise<RankedDetail | null>;
  /** The line as it is now was told or read: a moment later its first page is kept. */
  told(workspaceId: string): void;
  /** Before a stop: what is known now is what the next start answers with. Never rejects. */
  stop(): Promise<void>;
}

/** The problems of a page, opened; others are answered in between. */
async function opened({ problems, aside }: RankingPage, current: Current): Promise<KeptPlace[]> {
  const places: KeptPlace[] = [];
  for (const { problemId } of [...problems, ...aside]) {
    const detail = toDetail(current, problemId);
    if (detail) places.push({ problemId, json: JSON.stringify(detail) });
    await setImmediate();
  }
  return places;
}

export function createFirstPages({ store, rankings, clock, log }: FirstPagesOptions): FirstPages {
  const timers = new Map<string, NodeJS.Timeout>();
  const readings = new Map<string, Promise<void>>();
  let keeping = Promise.resolve();

  const holdsNow = ({ seq, at, form }: KeptPage, counter: number): boolean =>
    form === FORM && seq === counter && hourOf(Date.parse(at)) === hourOf(clock().getTime());

  /** Keeps the page, where another one is kept. What cannot be kept is only noted. */
  async function keep(workspaceId: string): Promise<void> {
    try {
      const current = await rankings.of(workspaceId);
      const before = await store.rankingPage(workspaceId);
      if (before && holdsNow(before, current.seq)) return;
      const page = toPage(current, FIRST);
      const places = await opened(page, current);
      const { seq, at } = current;
      await store.keepRankingPage(workspaceId, { seq, at, form: FORM, json: JSON.stringify(page) }, places);
    } catch (error) {
      log('ranking page not kept', errorFacts(error));
    }
  }
  /** One after the other: no more than one page's worth of work at a time. */
  const keepNext = (workspaceId: string): Promise<void> => (keeping = keeping.then(() => keep(workspaceId)));

  function told(workspaceId: string): void {
    if (timers.has(workspaceId)) return;
    const timer = setTimeout(() => {
      timers.delete(workspaceId);
      void keepNext(workspaceId);
    }, KEEP_AFTER);
    timer.unref();
    timers.set(workspaceId, timer);
  }

  /** Begins to read the reports once the answer at hand is out. */
  async function read(workspaceId: string): Promise<void> {
    try {
      await setImmediate();
      await rankings.of(workspaceId);
      told(workspaceId);
    } catch (error) {
      log('ranking not read', errorFacts(error));
    } finally {
      readings.delete(workspaceId);
    }
  }

  /** What is kept, where it may be told, with since when it stands; null for now. */
  async function usable(workspaceId: string, find: () => Promise<KeptPage | null>) {
    if (rankings.isReady(workspaceId)) return null;
    const [kept, counter] = await Promise.all([find(), store.counter(workspaceId)]);
    // A counter that went back is a store that was restored from a copy: nothing kept can be trusted.
    if (kept?.form !== FORM || kept.seq > counter) return null;
    const asOf = holdsNow(kept, counter) ? null : kept.at;
    // A small workspace is read before anybody would notice.
    if (asOf !== null && (await rankings.soon(workspaceId))) return null;
    if (!readings.has(workspaceId)) readings.set(workspaceId, read(workspaceId));
    return { json: JSON.parse(kept.json), asOf };
  }

  return {
    async page(workspaceId) {
      const kept = await usable(workspaceId, () => store.rankingPage(workspaceId));
      const page = kept && RankingPage.safeParse(kept.json).data;
      return page ? { ...page, asOf: kept.asOf } : null;
    },
    async place(workspaceId, problemId) {
      const kept = await usable(workspaceId, () => store.rankingPlace(workspaceId, problemId));
      const detail = kept && RankedDetail.safeParse(kept.json).data;
      return detail ? { ...detail, asOf: kept.asOf } : null;
    },
    told,
    async stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all(readings.values());
      try {
        const ids = await store.liveWorkspaces(KEPT);
        for (const id of ids.filter(rankings.isReady)) void keepNext(id);
      } catch (error) {
        log('ranking page not kept', errorFacts(error));
      }
      await keeping;
    },
  };
}
