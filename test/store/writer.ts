import { openStore } from '../../server/store/open.ts';
import { reportFor } from '../support/reports.ts';
import { incoming } from './people.ts';
import { WriterTask } from './writerTask.ts';

/** A process of its own that stores reports and prints their ids once the store has confirmed them. */
const { location, lanes, reportsPerBatch, batches, ...who } = WriterTask.parse(JSON.parse(process.argv[2] ?? ''));
const store = await openStore(location);

async function lane(): Promise<void> {
  for (let left = batches ?? Infinity; left > 0; left -= 1) {
    const reports = Array.from({ length: reportsPerBatch }, () => incoming(reportFor()));
    await store.storeReports({ ...who, at: new Date().toISOString(), reports });
    process.stdout.write(reports.map(({ id }) => `${id}\n`).join(''));
    await new Promise((resolve) => setImmediate(resolve)); // lets the lanes take turns where a write blocks the thread
  }
}

await Promise.all(Array.from({ length: lanes }, lane));
await store.close();
