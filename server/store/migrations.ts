import { readdirSync, readFileSync } from 'node:fs';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** The numbered SQL files `0001_name.sql` of a folder, in order. */
export function readMigrations(folder: URL): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(new URL(name, folder), 'utf8') }));
}

/**
 * Those not applied yet. Throws when the store has one that this program does not know: an older program must not
 * write to a newer store.
 */
export function pendingMigrations(known: Migration[], applied: readonly number[]): Migration[] {
  const newest = Math.max(0, ...applied);
  if (newest > Math.max(0, ...known.map((migration) => migration.number)))
    throw new Error(`The store is at migration ${newest}, newer than this program. Start the newer program.`);
  return known.filter((migration) => !applied.includes(migration.number));
}
