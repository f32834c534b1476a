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
const FORM = 2;

export interface FirstPageOptions {
  store: RankingPageStore & Pick<RankingStore, 'counter'>;
  rankings: Rankings;
  clock: () => Date;
  log: Log;
}

/** The page as it was kept, where nothing was written since and the hour is the same; else null. */
async function keptPage({ store, clock }: FirstPageOptions, workspaceId: string): Promise<RankingPage | null> {
  const before = await store.rankingPage(workspaceId);
  if (before?.form !== FORM || before.hour !== hourOf(clock().getTime())) return null;
  if (before.seq !== (await store.counter(workspaceId))) return null;
  return RankingPage.safeParse(JSON.parse(before.json)).data ?? null;
}

/** Rankings whose first page is kept already: while nothing is written, they are the same ones. */
const kept = new WeakSet<Current>();

/** Works the page out, and keeps it where it is another one. A page that cannot be kept is told nevertheless. */
async function workedOut({ store, rankings, log }: FirstPageOptions, workspaceId: string): Promise<RankingPage> {
  const current = await rankings.of(workspaceId);
  const page = toPage(current, 0, FIRST_PAGE);
  if (kept.has(current)) return page;
  const { seq, hour } = current;
  try {
    await store.keepRankingPage(workspaceId, { seq, hour, form: FORM, json: JSON.stringify(page) });
    kept.add(current);
  } catch (error) {
    log('ranking page not kept', errorFacts(error));
  }
  return page;
}

/**
 * The first page of the ranking, for who may read everything. A process that has not read the reports yet answers with
 * the page that was kept, where it still holds: reading 100,000 reports takes some seconds.
 */
export async function firstPage(options: FirstPageOptions, workspaceId: string): Promise<RankingPage> {
  const before = options.rankings.isReady(workspaceId) ? null : await keptPage(options, workspaceId);
  return before ?? workedOut(options, workspaceId);
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
