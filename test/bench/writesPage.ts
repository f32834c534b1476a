import { openDB } from 'idb';
import { createReport } from '../../utils/outbox/create.ts';
import { openOutbox } from '../../utils/outbox/database.ts';
import type { DraftReport } from '../../utils/record/report.ts';

/** Runs in a page of an extension; `vite` makes one file of it. Both write one report a transaction, strictly. */
const outbox = openOutbox({ name: 'ours' });
const raw = openDB('raw', 1, { upgrade: (db) => void db.createObjectStore('reports', { keyPath: 'id' }) });

/** Milliseconds for writing these reports through the outbox, one after the other. */
export async function ours(reports: DraftReport[]): Promise<number> {
  const started = performance.now();
  for (const report of reports) await createReport(outbox, report, null, new Date());
  return performance.now() - started;
}

/** The same as raw puts into a store without an index. */
export async function floor(reports: DraftReport[]): Promise<number> {
  const db = await raw;
  const started = performance.now();
  for (const report of reports) {
    const transaction = db.transaction('reports', 'readwrite', { durability: 'strict' });
    void transaction.store.put(report);
    await transaction.done;
  }
  return performance.now() - started;
}
