import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openStore } from '../../server/store/open.ts';
import { connect } from '../../server/store/postgres/database.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { WORKSPACE_TABLES } from '../../server/store/workspaceTables.ts';
import { testDatabase } from '../support/postgres.ts';

const Named = z.object({ name: z.string() });
const OURS = WORKSPACE_TABLES.map(({ name }) => name).toSorted();

test('SQLite: every table with rows of workspaces is in the list, and no other', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-tables-'));
  await (await openStore({ dataDir })).close();
  const file = new Database(join(dataDir, 'heard.sqlite'));
  const found = file.all(
    Named,
    `select distinct t.name from sqlite_schema t, pragma_table_info(t.name) c
      where t.type = 'table' and (c.name = 'workspace_id' or t.name = 'workspace') order by t.name`,
  );
  const columns = (table: string) =>
    file.all(Named, 'select name from pragma_table_info(?)', table).map(({ name }) => name);
  expect(found.map(({ name }) => name)).toEqual(OURS);
  for (const { name, workspace, order, json, leaves } of WORKSPACE_TABLES) {
    expect(columns(name)).toEqual(expect.arrayContaining([workspace, ...order, ...json, ...leaves]));
    const secrets = columns(name).filter((column) => /hash|_key|code/.test(column));
    // Only what is told of at all can give a secret away.
    expect(order.length === 0 || secrets.every((column) => leaves.includes(column))).toBe(true);
  }
  file.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('PostgreSQL: every table with rows of workspaces is in the list, and no other', async () => {
  const database = await testDatabase();
  await (await openStore({ dataDir: '/nowhere', databaseUrl: database.url })).close();
  const db = connect(database.url);
  const found = await db`select distinct t.table_name as name from information_schema.tables t
    join information_schema.columns c using (table_schema, table_name)
    where table_schema = current_schema() and t.table_type = 'BASE TABLE'
      and (c.column_name = 'workspace_id' or t.table_name = 'workspace')`;
  expect(
    z
      .array(Named)
      .parse([...found])
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(OURS);
  await db.end();
  await database.stop();
});
