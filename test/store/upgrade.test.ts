import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sinceWhen } from '../../server/problems/health/loop.ts';
import { weekIndex } from '../../server/problems/health/week.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { readMigrations } from '../../server/store/migrations.ts';
import { openStore, type StoreLocation } from '../../server/store/open.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { newId } from '../../utils/record/id.ts';
import type { LoopItem, LoopListName } from '../../utils/record/loopHealth.ts';
import { testDatabase } from '../support/postgres.ts';
import { reportFor } from '../support/reports.ts';
import { AT, incoming } from './people.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'heard-upgrade-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const first = (engine: string): string =>
  readMigrations(new URL(`../../server/store/${engine}/migrations/`, import.meta.url))[0]?.sql ?? '';

const [workspaceId, memberId, deviceId, problemId, decisionId] = Array.from({ length: 5 }, newId);
const [waiting, decided] = [reportFor('Invoices are late'), reportFor('Exports stop')];
const decision = {
  id: decisionId,
  status: 'planned',
  reason: 'Soon.',
  wouldChange: null,
  reviewAt: null,
  canonicalId: null,
  decidedBy: { id: memberId, name: 'Pia' },
  decidedAt: AT,
};
const text = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`;
const all = (...values: unknown[]): string => values.map(text).join(', ');

/** Rows as the first release wrote them: one report that waits, one that was decided on. */
function* rows(): Generator<string> {
  yield `insert into workspace (id, name, seq, created_at) values (${all(workspaceId, 'Old', 4, AT)})`;
  yield `insert into member (workspace_id, id, name, role, created_at) values (${all(workspaceId, memberId, 'Pia', 'pm', AT)})`;
  yield `insert into device (workspace_id, id, member_id, token_hash, name, created_at, last_seen)
    values (${all(workspaceId, deviceId, memberId, 'x', 'Browser', AT, AT)})`;
  const problem = all(workspaceId, problemId, '{"statement":"Exports stop"}', decided.id, decisionId, AT);
  yield `insert into problem (workspace_id, id, json, report_id, decision_id, created_at) values (${problem})`;
  yield `insert into decision (workspace_id, id, problem_id, seq, json, status, decided_by, decided_at)
    values (${all(workspaceId, decisionId, problemId, 3, JSON.stringify(decision), 'planned', memberId, AT)})`;
  for (const [place, report] of [waiting, decided].entries()) {
    const { id, json, hash } = incoming(report);
    const on = report === decided ? text(problemId) : 'null';
    yield `insert into report (workspace_id, id, json, hash, revision, creator_id, device_id, received_at, arrived_seq,
        changed_seq, indexed_revision, problem_id)
      values (${all(workspaceId, id, json, hash, 1, memberId, deviceId, AT, place + 1, place + 1, 1)}, ${on})`;
  }
}

const idsOf = (items: readonly LoopItem[]) => items.map(({ reportId }) => reportId);

/** What this program finds in the store. */
async function upgraded(location: StoreLocation) {
  const store = await openStore(location);
  try {
    await indexAll(store);
    const list = { workspaceId: workspaceId ?? '', before: null, limit: 5 };
    const [problem] = await store.listProblems({ ...list, words: ['exports'] });
    const reports = await store.listReports({ ...list, creatorId: null, words: ['invoices'], problemId: null });
    const counted = await store.countTerms(list.workspaceId, ['invoic']);
    const wanted = { workspaceId: list.workspaceId, at: AT, since: sinceWhen(AT) };
    const loop = await store.loopCounts(wanted);
    const items = (name: LoopListName) =>
      store.loopList({ ...wanted, list: name, age: null, after: null, limit: 5 }).then(idsOf);
    const lists = [await items('unanswered'), await items('unseen'), await items('answered')];
    return { problem: problem?.problem, waiting: reports.map(({ received }) => received.report), counted, loop, lists };
  } finally {
    await store.close();
  }
}

const wanted = {
  problem: { id: problemId, statement: 'Exports stop', reports: 1, accounts: 1, decision },
  waiting: [waiting],
  counted: new Map([['invoic', 1]]),
  loop: {
    ages: { under7: 1, under30: 0, under90: 0, older: 0 },
    unseen: 1,
    overdue: 0,
    unowned: 1,
    weeks: new Map([[weekIndex(AT), [1]]]),
  },
  lists: [[waiting.id], [decided.id], [decided.id]],
};

test('SQLite: a store of the first release is taken over, with its problems, decisions, search and loop', async () => {
  const db = new Database(join(dir, 'heard.sqlite'));
  db.exec('create table migration (number integer primary key, name text, applied_at text) strict');
  db.exec(`${first('sqlite')}; insert into migration values (1, '0001_first.sql', '')`);
  for (const row of rows()) db.exec(row);
  db.close();
  expect(await upgraded({ dataDir: dir })).toMatchObject(wanted);
});

test('PostgreSQL: a store of the first release is taken over, with its problems, decisions, search and loop', async () => {
  const database = await testDatabase();
  const sql = postgres(database.url, { max: 1 });
  await sql.unsafe('create table migration (number int primary key, name text, applied_at timestamptz)');
  await sql.unsafe(`${first('postgres')}; insert into migration values (1, '0001_first.sql', now())`);
  for (const row of rows()) await sql.unsafe(row);
  await sql.end();
  expect(await upgraded({ dataDir: dir, databaseUrl: database.url })).toMatchObject(wanted);
  await database.stop();
});
