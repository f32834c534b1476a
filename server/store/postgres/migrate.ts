import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { pendingMigrations, readMigrations } from '../migrations.ts';
import { stateOf, transaction, type Database } from './database.ts';
import { rowsOf } from './rows.ts';

const TABLE = 'create table if not exists migration (number int primary key, name text, applied_at timestamptz)';
/** Two processes that make the same table at once: PostgreSQL refuses one of them although it says "if not exists". */
const MADE_ELSEWHERE = new Set(['23505', '42P07', '42710']);

async function makeTable(db: Database): Promise<void> {
  await db.unsafe(TABLE).catch((error: unknown) => {
    if (!MADE_ELSEWHERE.has(stateOf(error) ?? '')) throw error;
  });
  await db`insert into migration values (0, 'lock', now()) on conflict do nothing`;
}

/** Applies what is missing, each file once; row 0 is the lock that several starting processes wait for. */
export async function migrate(db: Database): Promise<void> {
  const known = readMigrations(pathToFileURL(`${import.meta.dirname}/migrations/`));
  await makeTable(db);
  await transaction(db, async (tx) => {
    await tx`select number from migration where number = 0 for update`;
    const applied = rowsOf(z.object({ number: z.number() }), await tx`select number from migration`);
    const numbers = applied.map((row) => row.number);
    for (const { number, name, sql } of pendingMigrations(known, numbers)) {
      await tx.unsafe(sql);
      await tx`insert into migration values (${number}, ${name}, now())`;
    }
  });
}
