import { expect, test } from 'vitest';
import { splitTerms } from '../../../server/problems/terms.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, signIn, someName } from '../people.ts';

/** What grouping asks of the store; the judgement is `server/problems`'. */
export function likenessRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller' });
    const pm = await signIn(store, workspace, { role: 'pm' });
    const workspaceId = pm.workspace.id;
    const send = async (statement: string, verbatim = 'quoted') => {
      const report = reportFor(statement, { verbatim });
      await store.storeReports(batchFrom(seller, report));
      return report;
    };
    return { store, workspaceId, send, seller, ...hand(store, pm) };
  };

  test('a term counts the reports it stands in, once each', async () => {
    const { store, workspaceId, send, seller } = await team();
    await send('Invoices and an invoice');
    const report = await send('Invoicing');
    await indexAll(store);
    const count = async () => Object.fromEntries(await store.countTerms(workspaceId, ['invoic', 'quot', 'no']));
    expect(await count()).toEqual({ invoic: 2, quot: 2 });
    await store.storeReports(batchFrom(seller, { ...report, revision: 2 }));
    await Promise.all([indexAll(store), indexAll(store)]);
    expect(await count()).toEqual({ invoic: 2, quot: 2 });
    expect(await store.termsFrom(workspaceId, 'invo', 5)).toEqual(['invoic']);
    expect(await store.termsFrom(workspaceId, 'zz', 5)).toEqual([]);
  });

  test('reports on a problem that hold any of the roots are likely, newest first and bounded', async () => {
    const { store, workspaceId, send, make, move } = await team();
    const first = await send('Invoices are late');
    const { problemId } = await make(first.id);
    for (const statement of ['An invoice lacks a line', 'The widget stops', 'Nothing of it'])
      await move((await send(statement)).id, problemId);
    await send('Invoices that wait in Triage');
    await indexAll(store);
    const likely = async (stems: string[], limit = 10) =>
      (await store.likelyReports({ workspaceId, stems, limit })).map(({ terms }) => splitTerms(terms).statement);
    expect(await likely(['invoic'])).toEqual([
      ['invoic', 'lack', 'line'],
      ['invoic', 'late'],
    ]);
    expect(await likely(['invoic', 'widget'])).toHaveLength(3);
    expect(await likely(['invoic', 'widget'], 1)).toEqual([['widget', 'stop']]);
    expect((await likely([], 2)).map(([word]) => word)).toEqual(['noth', 'widget']);
    const [one] = await store.likelyReports({ workspaceId, stems: ['nothing'], limit: 1 });
    expect(one).toMatchObject({ problemId, accountKeys: 'd:northwind.example\nn:northwind' });
  });

  test('reports that wait in Triage take no place of those on a problem, however many and new they are', async () => {
    const { store, workspaceId, send, make, move } = await team();
    const { problemId } = await make((await send('Invoices are late')).id);
    const [older, moved] = [await send('An invoice lacks a line'), await send('Invoices twice')];
    for (const statement of ['Invoices wait', 'Invoices wait longer']) await send(statement);
    await move(older.id, problemId);
    await indexAll(store);
    const likely = async (limit: number) =>
      (await store.likelyReports({ workspaceId, stems: ['invoic'], limit })).map(({ reportId }) => reportId);
    expect(await likely(1)).toEqual([older.id]);
    await move(moved.id, problemId);
    expect(await likely(2)).toEqual([moved.id, older.id]);
    await move(moved.id, null);
    expect(await likely(1)).toEqual([older.id]);
  });

  test('a number is not found by the beginning of another one', async () => {
    const { store, workspaceId, send, make } = await team();
    await make((await send('In 2024 it was fine')).id);
    await indexAll(store);
    expect(await store.likelyReports({ workspaceId, stems: ['20'], limit: 5 })).toEqual([]);
    expect(await store.likelyReports({ workspaceId, stems: ['2024'], limit: 5 })).toHaveLength(1);
  });

  test('P12 neither terms nor likely reports come from another workspace', async () => {
    const [ours, theirs] = [await team(), await team()];
    await theirs.make((await theirs.send('Secretword')).id);
    await indexAll(ours.store);
    const wanted = { workspaceId: ours.workspaceId, stems: ['secretword'] };
    expect(await ours.store.likelyReports({ ...wanted, limit: 5 })).toEqual([]);
    expect(await ours.store.likelyReports({ ...wanted, stems: [], limit: 5 })).toEqual([]);
    expect(await theirs.store.likelyReports({ ...wanted, workspaceId: theirs.workspaceId, limit: 5 })).toHaveLength(1);
    expect(await ours.store.countTerms(ours.workspaceId, ['secretword'])).toEqual(new Map());
    expect(await ours.store.termsFrom(ours.workspaceId, 's', 5)).toEqual([]);
  });
}
