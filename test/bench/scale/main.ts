import { loadavg } from 'node:os';
import { openStore, type StoreLocation } from '../../../server/store/open.ts';
import { newFolder, removeFolder } from '../../support/folders.ts';
import { testDatabase } from '../../support/postgres.ts';
import { vacuum } from './vacuum.ts';
import { fill } from './fill.ts';
import { measurePages, type Measured } from './measurePages.ts';
import { scaleTable, type Column } from './scaleTable.ts';

/** Reports: the small workspace, and the large one that `--full` asks for. */
const SMALL = 10_000;
const LARGE = 100_000;

async function measured(location: StoreLocation, count: number): Promise<Measured[]> {
  const store = await openStore(location);
  try {
    process.stderr.write(`filling ${count} reports …\n`);
    const filled = await fill(store, location, count);
    if (location.databaseUrl) await vacuum(location.databaseUrl);
    return await measurePages(store, filled);
  } finally {
    await store.close();
  }
}

async function onBoth(count: number): Promise<Column[]> {
  const dataDir = newFolder('scale');
  const database = await testDatabase();
  const reports = count.toLocaleString('en');
  try {
    return [
      { name: `SQLite, ${reports}`, measured: await measured({ dataDir }, count) },
      { name: `PostgreSQL, ${reports}`, measured: await measured({ dataDir, databaseUrl: database.url }, count) },
    ];
  } finally {
    await database.stop();
    removeFolder(dataDir);
  }
}

/** Every page of a large workspace, on both stores: `npm run bench -- scale`, with `--full` for 100,000 reports. */
export async function scaleReport(full: boolean): Promise<string> {
  const small = await onBoth(SMALL);
  const large = full ? await onBoth(LARGE) : [];
  const load = loadavg().map((one) => one.toFixed(1));
  return `${scaleTable([...small, ...large])}load of the machine in the last 1, 5, 15 minutes: ${load.join(', ')}\n`;
}
