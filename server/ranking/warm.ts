import { errorFacts, log as defaultLog, type Log } from '../log.ts';
import type { WorkspaceStore } from '../store/workspaces.ts';
import { KEPT, type Rankings } from './current.ts';
import type { FirstPages } from './firstPages.ts';

export interface WarmOptions {
  store: Pick<WorkspaceStore, 'liveWorkspaces'>;
  rankings: Pick<Rankings, 'of'>;
  firstPages: Pick<FirstPages, 'told'>;
  log?: Log;
}

/**
 * Works out the rankings of the workspaces that were used last, so that nobody waits for the first one after a start:
 * 100,000 reports take some seconds to read. Never rejects: whoever asks is told then.
 */
export async function warmRankings({ store, rankings, firstPages, log = defaultLog }: WarmOptions): Promise<void> {
  try {
    for (const id of await store.liveWorkspaces(KEPT)) {
      await rankings.of(id);
      firstPages.told(id);
    }
  } catch (error) {
    log('not warmed', errorFacts(error));
  }
}
