import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { openStore } from '../../server/store/open.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { startAsker } from '../bench/scale/asker.ts';
import { fill } from '../bench/scale/fill.ts';
import { pagesOf } from '../bench/scale/pages.ts';

/** Tables that grow with every report, decision or ask. */
const LARGE =
  'report search problem decision operation operation_cell problem_owner problem_input introduction_ask introduction_step ' +
  'deal_outcome loop_place agreed_topic offered_call call_seat question_answer account report_account term';
const Step = z.object({ detail: z.string() });

/** The first list of a browser is all problems. */
const ASKS_FOR_ALL = /^select p\.id, p\.json, p\.changed_seq, d\.status\s+from problem p/;

/** Whether a plan looks at everything that a workspace has in this table; a page that is read in its order ends in time. */
function walksAll(sql: string, plan: readonly string[]): string[] {
  // What a page in a subquery found may be sorted again.
  const isSorted = plan.some((step) => step.includes('TEMP B-TREE FOR ORDER BY')) && !/\blimit \?\)/.test(sql);
  const isPage = /\blimit \?/.test(sql) && !isSorted;
  const names = new Map(
    [...sql.matchAll(/(?:from|join) (\w+) (?:as )?(\w+)/g)].map(([, table, alias]) => [alias, table]),
  );
  return plan.filter((step) => {
    const [, name = ''] = /^(?:SEARCH|SCAN) (\w+)/.exec(step) ?? [];
    const isLarge = LARGE.split(' ').includes(names.get(name) ?? name);
    return isLarge && !isPage && (step.startsWith('SCAN') || step.endsWith('(workspace_id=?)'));
  });
}

test('P11 SQLite: no page looks at everything that a workspace has, however it is asked for', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-plans-'));
  const store = await openStore({ dataDir });
  const filled = await fill(store, { dataDir }, 60);
  const { as, restart, read } = startAsker(store, filled.pm.workspace.id);
  const [pm, seller] = [await as('pm'), await as('seller', filled.seller)];
  const asked = vi.spyOn(Database.prototype, 'all');
  const statements = new Map<string, string>();
  for (const { page, ask, before } of pagesOf({ store, filled, pm, seller, restart, read })) {
    await before?.();
    asked.mockClear();
    await ask();
    for (const [, sql] of asked.mock.calls) if (!statements.has(sql)) statements.set(sql, page);
  }
  asked.mockRestore();
  expect(statements.size).toBeGreaterThan(80);
  const file = new Database(join(dataDir, 'heard.sqlite'));
  const found = Array.from(statements, ([sql, page]) => {
    const plan = file.all(Step, `explain query plan ${sql}`).map(({ detail }) => detail);
    return ASKS_FOR_ALL.test(sql) ? [] : walksAll(sql, plan).map((step) => `${page}: ${step} in ${sql}`);
  });
  expect(found.flat()).toEqual([]);
  file.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});
