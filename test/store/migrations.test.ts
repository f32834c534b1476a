import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { pendingMigrations, readMigrations } from '../../server/store/migrations.ts';
import { openStore } from '../../server/store/open.ts';
import { newId } from '../../utils/record/id.ts';
import { testDatabase } from '../support/postgres.ts';
import { reportFor } from '../support/reports.ts';

const names = (engine: string) =>
  readMigrations(new URL(`../../server/store/${engine}/migrations/`, import.meta.url)).map(({ name }) => name);

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-migrations-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test.each(['sqlite', 'postgres'])('the migrations of %s have each a number of its own, in rising order', (engine) => {
  const found = readMigrations(new URL(`../../server/store/${engine}/migrations/`, import.meta.url));
  const numbers = found.map((migration) => migration.number);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  expect(found.length).toBeGreaterThan(0);
});

test('both stores have the same migrations', () => {
  expect(names('sqlite')).toEqual(names('postgres'));
});

test('only what is missing is applied, and a newer store is refused', () => {
  const known = [1, 2, 3].map((number) => ({ number, name: `000${number}_x.sql`, sql: '' }));
  expect(pendingMigrations(known, [1]).map((migration) => migration.number)).toEqual([2, 3]);
  expect(pendingMigrations(known, [0, 1, 2, 3])).toEqual([]);
  expect(() => pendingMigrations(known, [1, 2, 3, 4])).toThrow('newer than this program');
});

test('SQLite: opened again it goes on with the same rows; its folder is for its owner only', async () => {
  const dataDir = join(dir, 'data');
  const wanted = { id: '01970000-0000-7000-8000-000000000001', name: 'Acme', at: new Date().toISOString() };
  const first = await openStore({ dataDir });
  await first.findOrCreateWorkspace(wanted);
  await first.close();
  const second = await openStore({ dataDir });
  expect(await second.workspaceByName('Acme')).toEqual({ id: wanted.id, name: 'Acme' });
  await second.close();
  expect(statSync(dataDir).mode & 0o077).toBe(0);
});

test('SQLite: a newer store is refused and left as it is', async () => {
  const store = await openStore({ dataDir: dir });
  await store.close();
  const file = new DatabaseSync(join(dir, 'heard.sqlite'));
  file.exec("insert into migration values (999, '0999_later.sql', 'later')");
  await expect(openStore({ dataDir: dir })).rejects.toThrow('newer than this program');
  expect(file.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
  file.close();
});

test('SQLite: a store of the version before news keeps its reports, and learns their customers', async () => {
  const folder = new URL('../../server/store/sqlite/migrations/', import.meta.url);
  const file = new DatabaseSync(join(dir, 'heard.sqlite'));
  file.exec('create table migration (number integer primary key, name text, applied_at text) strict');
  file.exec(readMigrations(folder)[0]?.sql ?? '');
  file.exec("insert into migration values (1, '0001_first.sql', 'before')");
  const [workspace, member, device] = [newId(), newId(), newId()];
  file.exec(`insert into workspace (id, name, seq, created_at) values ('${workspace}', 'Acme', 1, 'x');
    insert into member values ('${workspace}', '${member}', 'Sam', null, null, 'seller', 'x');
    insert into device values ('${workspace}', '${device}', '${member}', 'hash', 'Browser', 'x', 'x', null)`);
  const report = reportFor();
  const write = `insert into report (workspace_id, id, json, hash, revision, creator_id, device_id, received_at,
    arrived_seq, changed_seq, indexed_revision) values (?, ?, ?, 'x', 1, ?, ?, '2026-05-01T00:00:00.000Z', 1, 1, 1)`;
  file.prepare(write).run(workspace, report.id, JSON.stringify(report), member, device);
  file.close();
  const store = await openStore({ dataDir: dir });
  expect(await store.toldAccounts(workspace, 10)).toEqual([]);
  expect(await indexAll(store)).toBe(1);
  expect(await store.toldAccounts(workspace, 10)).toMatchObject([{ name: 'Northwind' }]);
  await store.close();
});

test('PostgreSQL: several endpoints that start at once migrate once', async () => {
  const database = await testDatabase();
  const location = { dataDir: dir, databaseUrl: database.url };
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(location)));
  const sql = postgres(database.url, { max: 1 });
  const applied = await sql`select number, name from migration where number > 0`;
  expect(applied.map(({ name }) => name).toSorted()).toEqual(names('postgres'));
  const settings = await sql`select current_setting('fsync') as fsync`;
  expect(settings[0]).toEqual({ fsync: 'on' });
  await sql.end();
  await Promise.all(stores.map((store) => store.close()));
  await database.stop();
});

test('PostgreSQL: a given server is used, and nothing of ours is left on it', async () => {
  const server = await testDatabase();
  const sql = postgres(server.url, { max: 1 });
  const ours = () => sql`select datname from pg_database where datname like 'heard_test_%'`;
  const inner = await testDatabase(server.url);
  expect(await ours()).toHaveLength(2);
  await inner.stop();
  expect(await ours()).toHaveLength(1);
  await sql.end();
  await server.stop();
});
