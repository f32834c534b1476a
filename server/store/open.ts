import type { Store } from './store.ts';

export interface StoreLocation {
  /** Folder of the SQLite file. */
  dataDir: string;
  /** `postgres://…`; when given, PostgreSQL is used instead of SQLite. */
  databaseUrl?: string | undefined;
}

/** Opens the store and brings its tables up to date. The engine that is not used is not loaded. */
export async function openStore({ dataDir, databaseUrl }: StoreLocation): Promise<Store> {
  if (databaseUrl) return (await import('./postgres/open.ts')).openPostgres(databaseUrl);
  return (await import('./sqlite/open.ts')).openSqlite(dataDir);
}
