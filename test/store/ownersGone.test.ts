import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sinceWhen } from '../../server/problems/health/loop.ts';
import { readMigrations } from '../../server/store/migrations.ts';
import { openStore, type StoreLocation } from '../../server/store/open.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { newId } from '../../utils/record/id.ts';
import { testDatabase } from '../support/postgres.ts';
import { AT } from './people.ts';

const NUMBER = 39;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-owners-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const before = (engine: string) =>
  readMigrations(new URL(`../../server/store/${engine}/migrations/`, import.meta.url)).filter(
    ({ number }) => number < NUMBER,
  );

const workspace = newId();
const [pia, paul, stale, kept, free] = [newId(), newId(), newId(), newId(), newId()];
const text = (value: string | number | null): string =>
  value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`;
const all = (...values: (string | number | null)[]): string => values.map(text).join(', ');

/** Pia's browsers were signed out one by one, Paul is signed in; each looks after a problem, and nobody after a third. */
function* rows(): Generator<string> {
  yield `insert into workspace (id, name, seq, created_at) values (${all(workspace, 'Old', 1, AT)})`;
  for (const [id, revokedAt] of [
    [pia, AT],
    [paul, null],
  ] as const) {
    yield `insert into member (workspace_id, id, name, role, created_at) values (${all(workspace, id, 'P', 'pm', AT)})`;
    yield `insert into device (workspace_id, id, member_id, token_hash, name, created_at, last_seen, revoked_at)
      values (${all(workspace, newId(), id, id, 'Browser', AT, AT, revokedAt)})`;
  }
  for (const [id, owner] of [
    [stale, pia],
    [kept, paul],
    [free, null],
  ] as const) {
    yield `insert into problem (workspace_id, id, report_id, json, created_at) values (${all(workspace, id, newId(), '{"statement":"Slow"}', AT)})`;
    if (owner === null) continue;
    yield `update problem set owner_id = ${text(owner)} where id = ${text(id)}`;
    yield `insert into problem_owner (workspace_id, problem_id, number, owner_id, reason, by_id, at)
      values (${all(workspace, id, 1, owner, 'chosen', owner, AT)})`;
  }
}

async function upgraded(location: StoreLocation) {
  const store = await openStore(location);
  try {
    const owners = [];
    for (const id of [stale, kept, free]) owners.push((await store.owner(workspace, id))?.id ?? null);
    const history = async (id: string) =>
      (await store.ownerChanges(workspace, id, 9)).map(({ number, owner, reason }) => [number, owner?.id, reason]);
    const { unowned } = await store.loopCounts({ workspaceId: workspace, at: AT, since: sinceWhen(AT) });
    return { owners, stale: await history(stale), kept: await history(kept), free: await history(free), unowned };
  } finally {
    await store.close();
  }
}

const wanted = {
  owners: [null, paul, null],
  stale: [
    [2, undefined, 'left'],
    [1, pia, 'chosen'],
  ],
  kept: [[1, paul, 'chosen']],
  free: [],
  unowned: 2,
};

test('SQLite: whoever was signed in nowhere already looks after no problem, and loop health counts it', async () => {
  const db = new Database(join(dir, 'heard.sqlite'));
  db.exec('create table migration (number integer primary key, name text, applied_at text) strict');
  for (const { number, name, sql } of before('sqlite'))
    db.exec(`${sql}; insert into migration values (${number}, ${text(name)}, '')`);
  for (const row of rows()) db.exec(row);
  db.close();
  expect(await upgraded({ dataDir: dir })).toEqual(wanted);
});

test('PostgreSQL: whoever was signed in nowhere already looks after no problem, and loop health counts it', async () => {
  const database = await testDatabase();
  const sql = postgres(database.url, { max: 1 });
  await sql.unsafe('create table migration (number int primary key, name text, applied_at timestamptz)');
  for (const { number, name, sql: statements } of before('postgres'))
    await sql.unsafe(`${statements}; insert into migration values (${number}, ${text(name)}, now())`);
  for (const row of rows()) await sql.unsafe(row);
  await sql.end();
  expect(await upgraded({ dataDir: dir, databaseUrl: database.url })).toEqual(wanted);
  await database.stop();
});
