import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { connect, stateOf, transaction, type Database as Postgres } from '../../server/store/postgres/database.ts';
import { Database as Sqlite } from '../../server/store/sqlite/database.ts';
import { openStore } from '../../server/store/open.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { reportFor } from '../support/reports.ts';
import { testDatabase } from '../support/postgres.ts';
import { until } from '../support/until.ts';
import { batchFrom, listFor, signIn } from './people.ts';

const Count = z.object({ count: z.number() });
let dir: string;
let database: Awaited<ReturnType<typeof testDatabase>>;
let db: Postgres;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'heard-engines-'));
  database = await testDatabase();
  db = connect(database.url);
  await db`create table t (id int primary key, n int)`;
  await db`insert into t values (1, 0), (2, 0)`;
});
afterAll(async () => {
  await db.end();
  await database.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('P11 SQLite runs with a write-ahead log and full synchronisation', () => {
  const file = new Sqlite(join(dir, 'pragmas.sqlite'));
  expect(file.one(z.object({ journal_mode: z.string() }), 'pragma journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(file.one(z.object({ synchronous: z.number() }), 'pragma synchronous')).toEqual({ synchronous: 2 });
  expect(file.one(z.object({ foreign_keys: z.number() }), 'pragma foreign_keys')).toEqual({ foreign_keys: 1 });
  file.close();
});

test('SQLite: a transaction that fails leaves nothing, and the next one works', () => {
  const file = new Sqlite(join(dir, 'rollback.sqlite'));
  file.exec('create table t (n integer)');
  const failing = () =>
    file.transaction(() => {
      file.run('insert into t values (1)');
      throw new Error('halfway');
    });
  expect(failing).toThrow('halfway');
  file.transaction(() => file.run('insert into t values (2)'));
  expect(file.all(z.object({ n: z.number() }), 'select n from t')).toEqual([{ n: 2 }]);
  file.close();
});

test('SQLite: a copy made while it runs is a whole store, searchable', async () => {
  const dataDir = join(dir, 'live');
  const live = await openStore({ dataDir });
  const who = await signIn(live, 'Acme', { role: 'seller' });
  await live.storeReports(batchFrom(who, reportFor('Before'), reportFor('Backup')));
  await indexAll(live);
  const copier = new Sqlite(join(dataDir, 'heard.sqlite'));
  const copyDir = mkdtempSync(join(dir, 'copy-'));
  copier.run('vacuum into ?', join(copyDir, 'heard.sqlite'));
  copier.close();
  const copy = await openStore({ dataDir: copyDir });
  expect(
    (await listFor(who, copy, { words: ['backup'] })).map(({ received }) => received.report.problem.statement),
  ).toEqual(['Backup']);
  expect(await listFor(who, copy)).toHaveLength(2);
  await copy.close();
  await live.close();
});

test('P11 PostgreSQL confirms after the disk, and gives counters as numbers and times as texts', async () => {
  const [row] = await db`select current_setting('synchronous_commit') as sync, 9007199254740991::bigint as big,
    '2026-05-14 11:15:00+02'::timestamptz as at, '2026-05-14'::date::text as day`;
  expect(row).toEqual({ sync: 'on', big: 9_007_199_254_740_991, at: '2026-05-14T09:15:00.000Z', day: '2026-05-14' });
});

test('PostgreSQL: a connection lost in the middle of a transaction fails that one; the process goes on', async () => {
  const thrown: unknown[] = [];
  const note = (error: unknown): void => void thrown.push(error);
  process.on('uncaughtException', note);
  for (let round = 0; round < 5; round += 1) {
    const pool = connect(database.url);
    let over = false;
    const outcome = transaction(pool, async (tx) => {
      await tx`insert into t values (3, 0)`;
      await tx`select pg_sleep(60)`;
    }).then(
      () => 'done',
      () => 'failed',
    );
    void outcome.then(() => (over = true));
    await until('it was ended', async () => {
      await db`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`;
      return over;
    });
    expect(await outcome).toBe('failed');
    const count = () => transaction(pool, async (tx) => (await tx`select count(*)::int as n from t`)[0]);
    expect(await until('the next one works', () => count().catch(() => null))).toEqual({ n: 2 });
    await pool.end({ timeout: 5 });
  }
  process.off('uncaughtException', note);
  expect(thrown).toEqual([]);
});

test.each(['40001', '40P01'])('PostgreSQL: a transaction that ends with %s is run again, whole', async (code) => {
  let runs = 0;
  await transaction(db, async (tx) => {
    runs += 1;
    await tx`update t set n = n + 1 where id = 1`;
    if (runs < 3) await tx.unsafe(`do $$ begin raise exception 'again' using errcode = '${code}'; end $$`);
  });
  expect(runs).toBe(3);
  const [row] = await db`update t set n = 0 where id = 1 returning (select n from t where id = 1) as n`;
  expect(row).toEqual({ n: 1 });
});

test('PostgreSQL: two transactions in a real deadlock both end well', async () => {
  const both = (first: number, second: number) =>
    transaction(db, async (tx) => {
      await tx`update t set n = n + 1 where id = ${first}`;
      await tx`select pg_sleep(0.05)`; // inside the database, so that both hold their first row
      await tx`update t set n = n + 1 where id = ${second}`;
    });
  await Promise.all([both(1, 2), both(2, 1)]);
  const [row] = await db`select sum(n)::int as count from t`;
  expect(Count.parse(row)).toEqual({ count: 4 });
});

test('PostgreSQL: any other error is given up at once, and nothing of it stays', async () => {
  let runs = 0;
  const failing = transaction(db, async (tx) => {
    runs += 1;
    await tx`insert into t values (7, 7)`;
    await tx`insert into t values (7, 7)`;
  });
  await expect(failing).rejects.toSatisfy((error: unknown) => stateOf(error) === '23505');
  expect(runs).toBe(1);
  expect(await db`select 1 from t where id = 7`).toHaveLength(0);
});

test('PostgreSQL: a conflict without end is given up, and told', async () => {
  let runs = 0;
  const failing = transaction(db, async (tx) => {
    runs += 1;
    await tx.unsafe(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
  });
  await expect(failing).rejects.toSatisfy((error: unknown) => stateOf(error) === '40001');
  expect(runs).toBe(8);
});
