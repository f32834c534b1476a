import { setImmediate } from 'node:timers/promises';
import { Report } from '../../utils/record/report.ts';
import { errorFacts, log as defaultLog, type Log } from '../log.ts';
import { agreedRoots } from '../introductions/topics.ts';
import { accountKeys, joinKeys } from '../problems/accounts.ts';
import type { Terms } from '../../utils/likeness/terms.ts';
import { distinctTerms, joinTerms, termsOf } from '../problems/terms.ts';
import type { IndexEntry, SearchStore, Unindexed, UnindexedProblem } from '../store/search.ts';
import { toldAccount } from '../news/told.ts';
import { reportText } from './reportText.ts';
import { foldedWords } from './words.ts';

/** Reports per transaction of the index. */
const BATCH = 50;

export interface IndexerOptions {
  store: SearchStore;
  /** Milliseconds between looks for work that another process left. */
  everyMs?: number;
  log?: Log;
}

const NOTHING: Terms = { statement: [], quote: [], feature: [], fields: [] };

function entryOf({ json, ...key }: Unindexed, log: Log): IndexEntry {
  const { success, data: report } = Report.safeParse(JSON.parse(json));
  if (!success) log('report-not-indexable', { id: key.id });
  const terms = report ? termsOf(report) : NOTHING;
  return {
    ...key,
    words: report ? foldedWords(reportText(report)) : [],
    terms: joinTerms(terms),
    counted: distinctTerms(terms),
    accountKeys: report ? joinKeys(accountKeys(report)) : '',
    agreed: report ? agreedRoots(report) : [],
    account: report ? toldAccount(report) : null,
  };
}

/** Works batch by batch until nothing is left or it is told to stop; resolves to how many. */
async function drain<T>(read: () => Promise<T[]>, write: (rows: T[]) => Promise<void>, stopped: () => boolean) {
  let count = 0;
  while (!stopped()) {
    const rows = await read();
    if (rows.length > 0) await write(rows);
    count += rows.length;
    if (rows.length < BATCH) break;
    // Others are answered in between: a store in this process writes each batch at once.
    await setImmediate();
  }
  return count;
}

/** Indexes reports and problems until nothing is left or it is told to stop; resolves to how many reports. */
export async function indexAll(store: SearchStore, log: Log = defaultLog, stopped = () => false): Promise<number> {
  const reports = (rows: Unindexed[]) => store.writeIndex(rows.map((row) => entryOf(row, log)));
  const count = await drain(() => store.unindexed(BATCH), reports, stopped);
  const problems = (rows: UnindexedProblem[]) =>
    store.writeProblemIndex(rows.map((row) => ({ ...row, words: foldedWords(row.statement) })));
  await drain(() => store.unindexedProblems(BATCH), problems, stopped);
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
