import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openStore, type StoreLocation } from '../../../server/store/open.ts';
import { newFolder, removeFolder } from '../../support/folders.ts';
import { testDatabase } from '../../support/postgres.ts';
import { vacuum } from './vacuum.ts';
import { fill } from './fill.ts';
import { measurePages, type Workspace } from './measurePages.ts';
import { scaleTable, type OnStore } from './scaleTable.ts';

/** Reports: the small workspace, and the large one that `--full` asks for. */
const SMALL = 10_000;
const LARGE = 100_000;

async function filled(location: StoreLocation, count: number): Promise<Workspace> {
  process.stderr.write(`filling ${count} reports …\n`);
  const store = await openStore(location);
  const made = { store, filled: await fill(store, location, count) };
  if (location.databaseUrl) await vacuum(location.databaseUrl);
  return made;
}

/** The pages of a workspace of each size on one store, asked in turns. */
async function onStore(
  name: string,
  counts: readonly number[],
  locationOf: (count: number) => Promise<StoreLocation>,
): Promise<OnStore> {
  const workspaces: Workspace[] = [];
  try {
    for (const count of counts) workspaces.push(await filled(await locationOf(count), count));
    process.stderr.write('asking for every page …\n');
    const measured = await measurePages(workspaces);
    return { name, sizes: counts.map((reports, at) => ({ reports, measured: measured[at] ?? [] })) };
  } finally {
    for (const { store } of workspaces) await store.close();
  }
}

/** Every page of a large workspace, on both stores: `npm run bench -- scale`, with `--full` for 100,000 reports. */
export async function scaleReport(full: boolean): Promise<string> {
  const counts = full ? [SMALL, LARGE] : [SMALL];
  const folder = newFolder('scale');
  const databases: Awaited<ReturnType<typeof testDatabase>>[] = [];
  try {
    const dataDirOf = (count: number): string => join(folder, String(count));
    const sqlite = await onStore('SQLite', counts, async (count) => ({ dataDir: dataDirOf(count) }));
    const postgres = await onStore('PostgreSQL', counts, async (count) => {
      const database = await testDatabase();
      databases.push(database);
      return { dataDir: dataDirOf(count), databaseUrl: database.url };
    });
    const load = loadavg().map((one) => one.toFixed(1));
    return `${scaleTable([sqlite, postgres])}load of the machine in the last 1, 5, 15 minutes: ${load.join(', ')}\n`;
  } finally {
    for (const database of databases) await database.stop();
    removeFolder(folder);
  }
}
