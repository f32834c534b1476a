import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexAll, startIndexer } from '../../server/search/indexer.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { batchFrom, listFor, signIn } from '../store/people.ts';
import { reportFor } from '../support/reports.ts';

const REPORTS = 220;

let dir: string;
let store: Store;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'heard-indexing-'));
  store = await openStore({ dataDir: dir });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const filled = async () => {
  const who = await signIn(store, 'Acme', { role: 'seller' });
  await store.storeReports(batchFrom(who, ...Array.from({ length: REPORTS }, (_, n) => reportFor(`Gnu ${n}`))));
  return who;
};

test('P11 others are answered while many reports are indexed', async () => {
  await filled();
  const over = new AbortController();
  const indexed = indexAll(store).finally(() => over.abort());
  let turns = 0;
  for (; !over.signal.aborted; turns += 1) await turn();
  expect(await indexed).toBe(REPORTS);
  expect(turns).toBeGreaterThan(3);
});

test('told to stop it ends with the batch at hand, and the next one does the rest', async () => {
  const who = await filled();
  const indexer = startIndexer({ store });
  await turn();
  await indexer.stop();
  const left = (await store.unindexed(REPORTS)).length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(REPORTS);
  expect(await indexAll(store)).toBe(left);
  expect(await listFor(who, store, { words: ['gnu'], limit: REPORTS + 1 })).toHaveLength(REPORTS);
});
