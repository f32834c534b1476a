import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { pendingMigrations, readMigrations } from '../migrations.ts';
import type { Database } from './database.ts';

const TABLE = 'create table if not exists migration (number integer primary key, name text, applied_at text) strict';

/** Applies what is missing, each file once, all under SQLite's one write lock. */
export function migrate(db: Database): void {
  const known = readMigrations(pathToFileURL(`${import.meta.dirname}/migrations/`));
  db.transaction(() => {
    db.exec(TABLE);
    const applied = db.all(z.object({ number: z.number() }), 'select number from migration');
    for (const { number, name, sql } of pendingMigrations(
      known,
      applied.map((row) => row.number),
    )) {
      db.exec(sql);
      db.run('insert into migration values (?, ?, ?)', number, name, new Date().toISOString());
    }
  });
}
