import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { connect, type Database } from '../../server/store/postgres/database.ts';
import { newestHits, problemsOfHits } from '../../server/store/postgres/hits.ts';
import { likeness } from '../../server/store/postgres/likeness.ts';
import { migrate } from '../../server/store/postgres/migrate.ts';
import { rowsOf } from '../../server/store/postgres/rows.ts';
import { newId } from '../../utils/record/id.ts';
import { testDatabase } from '../support/postgres.ts';

let db: Database;
let stop: () => Promise<void>;
beforeAll(async () => {
  const database = await testDatabase();
  db = connect(database.url);
  await migrate(db);
  stop = async () => {
    await db.end({ timeout: 5 });
    await database.stop();
  };
});
afterAll(async () => stop());

const Kept = z.object({ statement: z.string() });
/** The statements that every connection of the pool keeps a plan for. */
async function keptPlans(): Promise<string[]> {
  const everywhere = Array.from({ length: 40 }, () => db`select statement from pg_prepared_statements`);
  return (await Promise.all(everywhere)).flatMap((found) => rowsOf(Kept, found).map(({ statement }) => statement));
}

test('what depends on how common words are is planned for these words, however often it is asked', async () => {
  const workspaceId = newId();
  const list = { workspaceId, creatorId: null, before: null, limit: 5, words: ['export', 'rare'] };
  for (let asked = 0; asked < 8; asked += 1) {
    expect(await newestHits(db, list)).toEqual([]);
    expect(await problemsOfHits(db, workspaceId, list.words)).toEqual([]);
    expect(await likeness(db).likelyReports({ workspaceId, stems: ['export', 'rare'], limit: 5 })).toEqual([]);
    expect(await likeness(db).termsFrom(workspaceId, 'exp', 5)).toEqual([]);
  }
  const kept = await keptPlans();
  expect(kept.filter((statement) => statement.includes('from term'))).not.toEqual([]);
  expect(kept.filter((statement) => statement.includes('tsquery'))).toEqual([]);
});
