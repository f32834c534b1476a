import { expect, test } from 'vitest';
import type { EngineOf } from '../engine.ts';
import { batchFrom, signIn, someName } from '../people.ts';
import { reportFor } from '../../support/reports.ts';

const page = { seq: 0, hour: 494_000, form: 1, json: '{"problems":[]}' };

/** What a start answers with before the reports were read. */
export function rankingPageRules(engine: EngineOf): void {
  test('the page that was kept last is given back, and nobody else has it (P12)', async () => {
    const { store } = engine();
    const { workspace } = await signIn(store, someName(), { role: 'pm' });
    const other = await signIn(store, someName(), { role: 'pm' });
    expect(await store.rankingPage(workspace.id)).toBeNull();
    await store.keepRankingPage(workspace.id, page);
    expect(await store.rankingPage(workspace.id)).toEqual(page);
    const later = { ...page, hour: 494_001, form: 2, json: '{"next":"50"}' };
    await store.keepRankingPage(workspace.id, later);
    expect(await store.rankingPage(workspace.id)).toEqual(later);
    expect(await store.rankingPage(other.workspace.id)).toBeNull();
  });

  test('P8 a change of the workspace takes it away, since it may say words that were taken back', async () => {
    const { store } = engine();
    const seller = await signIn(store, someName(), { role: 'seller' });
    const other = await signIn(store, someName(), { role: 'pm' });
    for (const { workspace } of [seller, other]) await store.keepRankingPage(workspace.id, page);
    await store.storeReports(batchFrom(seller, reportFor('Exports are cut off')));
    expect(await store.rankingPage(seller.workspace.id)).toBeNull();
    expect(await store.rankingPage(other.workspace.id)).toEqual(page);
  });

  test('keeping one is no change of the workspace', async () => {
    const { store } = engine();
    const { workspace } = await signIn(store, someName(), { role: 'pm' });
    const before = await store.counter(workspace.id);
    await store.keepRankingPage(workspace.id, page);
    expect(await store.counter(workspace.id)).toBe(before);
  });

  test('P8 one that was worked out before a change is not kept after it', async () => {
    const { store } = engine();
    const seller = await signIn(store, someName(), { role: 'seller' });
    const workspaceId = seller.workspace.id;
    await store.storeReports(batchFrom(seller, reportFor('Exports are cut off')));
    await store.keepRankingPage(workspaceId, page);
    expect(await store.rankingPage(workspaceId)).toBeNull();
    const seq = await store.counter(workspaceId);
    await store.keepRankingPage(workspaceId, { ...page, seq });
    expect(await store.rankingPage(workspaceId)).toEqual({ ...page, seq });
  });

  test('P8 pages and changes at once: none is left that a change has passed', async () => {
    const { store } = engine();
    const seller = await signIn(store, someName(), { role: 'seller' });
    const workspaceId = seller.workspace.id;
    for (let round = 0; round < 20; round += 1) {
      const seq = await store.counter(workspaceId);
      await Promise.all([
        store.storeReports(batchFrom(seller, reportFor(`Exports are cut off ${round}`))),
        store.keepRankingPage(workspaceId, { ...page, seq }),
      ]);
      expect(await store.rankingPage(workspaceId)).toBeNull();
    }
  });
}
