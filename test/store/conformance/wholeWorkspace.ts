import { expect, test } from 'vitest';
import { indexAll } from '../../../server/search/indexer.ts';
import type { Store } from '../../../server/store/store.ts';
import type { ExportedRow } from '../../../server/store/wholeWorkspace.ts';
import { WORKSPACE_TABLES } from '../../../server/store/workspaceTables.ts';
import { newId } from '../../../utils/record/id.ts';
import { tellStory } from '../../screens/story.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { batchFrom, listFor, signIn, someName } from '../people.ts';

const SECRET = /heard_[di]_|token_hash|code_hash|site_key|PRIVATE/;

async function rowsOf(store: Store, workspaceId: string): Promise<ExportedRow[]> {
  const rows: ExportedRow[] = [];
  for await (const row of store.exportWorkspace(workspaceId)) rows.push(row);
  return rows;
}

/** A workspace with a bit of everything in it. */
async function lived(store: Store) {
  const name = someName();
  await tellStory(store, name);
  const admin = await signIn(store, name, { role: 'admin', name: 'Ada Admin' });
  const workspaceId = admin.workspace.id;
  const at = new Date().toISOString();
  const outcome = {
    opportunityId: '0065g00000Acme1',
    result: 'won',
    amount: '100.00',
    currencyIsoCode: 'EUR',
    closedAt: '2026-05-14',
    note: null,
  } as const;
  const source = { id: newId(), name: 'deals.csv' };
  await store.storeOutcomes({ workspaceId, outcomes: [outcome], source, by: admin.member.id, at });
  await store.heldNews(workspaceId);
  return { admin, workspaceId };
}

/** A workspace is taken along whole, and goes whole. */
export function wholeWorkspaceRules(engine: EngineOf): void {
  test('an export tells every row of the workspace once, table by table, without its secrets', async () => {
    const { store } = engine();
    const { admin, workspaceId } = await lived(store);
    const rows = await rowsOf(store, workspaceId);
    const told = [...new Set(rows.map(({ table }) => table))];
    const order = WORKSPACE_TABLES.map(({ name }) => name);
    expect(told).toEqual(order.filter((name) => told.includes(name)));
    const most = ['workspace', 'member', 'device', 'problem', 'report', 'decision', 'operation', 'question'];
    expect(told).toEqual(expect.arrayContaining([...most, 'outcome_import', 'deal_outcome']));
    expect(JSON.stringify(rows)).not.toMatch(SECRET);
    const reports = rows.filter(({ table }) => table === 'report').map(({ row }) => row['id']);
    const listed = await listFor(admin, store);
    expect(new Set(reports).size).toBe(reports.length);
    expect(reports).toEqual(expect.arrayContaining(listed.map(({ received }) => received.report.id)));
  });

  test('what rests as JSON is told as what it says, flags as true or false', async () => {
    const { store } = engine();
    const { workspaceId } = await lived(store);
    const rows = await rowsOf(store, workspaceId);
    const first = (table: string) => rows.find((row) => row.table === table)?.row;
    expect(first('report')?.['json']).toMatchObject({ schemaVersion: expect.any(Number) });
    expect(first('operation')).toMatchObject({ steps: expect.anything(), told: expect.anything() });
    expect(first('problem')?.['withdrawn']).toBe(false);
    expect(first('decision')?.['decided_at']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(first('news')?.['redact']).toEqual([]);
  });

  test('an export is of one moment, whatever is written meanwhile', async () => {
    const { store } = engine();
    const seller = await signIn(store, someName(), { role: 'seller' });
    const before = Array.from({ length: 3 }, (_, at) => reportFor(`Before ${at}`));
    await store.storeReports(batchFrom(seller, ...before));
    const reports: unknown[] = [];
    let written = false;
    for await (const { table, row } of store.exportWorkspace(seller.workspace.id)) {
      if (!written) await store.storeReports(batchFrom(seller, reportFor('Meanwhile')));
      written = true;
      if (table === 'report') reports.push(row['id']);
    }
    expect(reports.toSorted()).toEqual(before.map(({ id }) => id).toSorted());
  });

  test('an export that nobody reads to its end holds nothing up', async () => {
    const { store } = engine();
    const { admin, workspaceId } = await lived(store);
    for (let round = 0; round < 12; round += 1)
      for await (const { table } of store.exportWorkspace(workspaceId)) if (table === 'member') break;
    expect(await store.storeReports(batchFrom(admin, reportFor('After')))).toHaveLength(1);
  });

  test('P12 a deleted workspace is gone with every row, and no other lost one', async () => {
    const { store } = engine();
    const kept = await lived(store);
    const gone = await lived(store);
    await indexAll(store);
    const before = await rowsOf(store, kept.workspaceId);
    expect(await store.deleteWorkspace(gone.workspaceId)).toBe(true);
    expect(await rowsOf(store, gone.workspaceId)).toEqual([]);
    expect(await listFor(gone.admin, store)).toEqual([]);
    expect(await listFor(gone.admin, store, { words: ['invoice'] })).toEqual([]);
    expect(await store.workspaceByName(gone.admin.workspace.name)).toBeNull();
    expect(await rowsOf(store, kept.workspaceId)).toEqual(before);
    expect(await store.deleteWorkspace(gone.workspaceId)).toBe(false);
    expect(await store.deleteWorkspace(newId())).toBe(false);
  });
}
