import { RankingPage } from '../../utils/record/ranking.ts';
import { errorFacts, type Log } from '../log.ts';
import type { RankingStore } from '../store/ranking.ts';
import type { RankingPageStore } from '../store/rankingPages.ts';
import type { WorkspaceStore } from '../store/workspaces.ts';
import { type Current, hourOf, KEPT, type Rankings } from './current.ts';
import { toPage } from './page.ts';

/** Problems of a first page. */
export const FIRST_PAGE = 50;
/** To be raised whenever the ranking counts otherwise or its page is written otherwise: pages kept before hold no more. */
const FORM = 3;

export interface FirstPageOptions {
  store: RankingPageStore & Pick<RankingStore, 'counter'>;
  rankings: Rankings;
  clock: () => Date;
  log: Log;
}

/** The page as it was kept, with the time as of which it stands where something was written since; null: there is none. */
async function keptPage({ store, clock }: FirstPageOptions, workspaceId: string): Promise<RankingPage | null> {
  const before = await store.rankingPage(workspaceId);
  if (before?.form !== FORM) return null;
  const page = RankingPage.safeParse(JSON.parse(before.json)).data;
  if (!page) return null;
  const seq = await store.counter(workspaceId);
  // A counter that went back is a store that was restored from a copy, with a page of its own.
  const stands = before.seq === seq && before.hour === hourOf(clock().getTime());
  return stands ? page : { ...page, asOf: before.at };
}

/** Rankings whose first page is kept already: while nothing is written, they are the same ones. */
const kept = new WeakSet<Current>();

/** Works the page out, and keeps it where it is another one. A page that cannot be kept is told nevertheless. */
async function workedOut({ store, rankings, clock, log }: FirstPageOptions, workspaceId: string): Promise<RankingPage> {
  const current = await rankings.of(workspaceId);
  const page = toPage(current, 0, FIRST_PAGE);
  if (kept.has(current)) return page;
  const { seq, hour } = current;
  try {
    await store.keepRankingPage(workspaceId, {
      seq,
      hour,
      form: FORM,
      at: clock().toISOString(),
      json: JSON.stringify(page),
    });
    kept.add(current);
  } catch (error) {
    log('ranking page not kept', errorFacts(error));
  }
  return page;
}

/**
 * The first page of the ranking, for who may read everything. Reading 100,000 reports takes some seconds: a process that
 * has not done so yet answers with the page that was kept last, which says as of when it stands if it is not of now.
 */
export async function firstPage(options: FirstPageOptions, workspaceId: string): Promise<RankingPage> {
  const { rankings } = options;
  const before = rankings.isReady(workspaceId) ? null : await keptPage(options, workspaceId);
  if (!before) return workedOut(options, workspaceId);
  if (before.asOf !== null && (await rankings.soon(workspaceId))) return workedOut(options, workspaceId);
  return before;
}

/** Before a stop: what is known now is what the next start answers with. Never rejects. */
export async function keepFirstPages(
  options: FirstPageOptions & { store: Pick<WorkspaceStore, 'liveWorkspaces'> },
): Promise<void> {
  const { store, rankings, log } = options;
  try {
    const ids = await store.liveWorkspaces(KEPT);
    for (const id of ids.filter((one) => rankings.isReady(one))) await workedOut(options, id);
  } catch (error) {
    log('ranking page not kept', errorFacts(error));
  }
}
