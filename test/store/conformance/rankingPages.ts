import { expect, test } from 'vitest';
import type { EngineOf } from '../engine.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';
import { forget, ofReport } from '../../support/deletions.ts';
import { hand } from '../operations.ts';
import { decisionBy } from './decisions.ts';
import { reportFor } from '../../support/reports.ts';

const page = { seq: 0, hour: 494_000, form: 1, at: AT, json: '{"problems":[]}' };

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

  test('what is only added leaves it as it was, to be shown as of then', async () => {
    const { store } = engine();
    const pm = await signIn(store, someName(), { role: 'pm' });
    const [first, second] = [reportFor('Exports are cut off'), reportFor('Logins fail')];
    await store.storeReports(batchFrom(pm, first));
    const kept = { ...page, seq: await store.counter(pm.workspace.id) };
    await store.keepRankingPage(pm.workspace.id, kept);
    await store.storeReports(batchFrom(pm, second));
    const { make, move } = hand(store, pm);
    const { problemId } = await make(first.id);
    await move(second.id, problemId);
    const decision = decisionBy(pm);
    await store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision });
    expect(await store.rankingPage(pm.workspace.id)).toEqual(kept);
  });

  test('P8 whatever takes words back takes it away: a revised report, another wording, a deletion', async () => {
    const { store } = engine();
    const pm = await signIn(store, someName(), { role: 'admin' });
    const other = await signIn(store, someName(), { role: 'pm' });
    const report = reportFor('Exports are cut off');
    await store.storeReports(batchFrom(pm, report));
    const { make, reword } = hand(store, pm);
    const { problemId } = await make(report.id);
    await store.keepRankingPage(other.workspace.id, page);
    const takenBack = [
      () => store.storeReports(batchFrom(pm, { ...report, revision: report.revision + 1 })),
      () => reword(problemId, 'Exports stop'),
      () => forget(store, pm, ofReport(report.id)),
    ];
    for (const take of takenBack) {
      await store.keepRankingPage(pm.workspace.id, { ...page, seq: await store.counter(pm.workspace.id) });
      expect(await store.rankingPage(pm.workspace.id)).not.toBeNull();
      await take();
      expect(await store.rankingPage(pm.workspace.id)).toBeNull();
    }
    expect(await store.rankingPage(other.workspace.id)).toEqual(page);
  });

  test('P12 a member’s reports are known by their ids, and nobody else’s', async () => {
    const { store } = engine();
    const name = someName();
    const [ana, ben] = [await signIn(store, name, { role: 'seller' }), await signIn(store, name, { role: 'seller' })];
    const stranger = await signIn(store, someName(), { role: 'seller' });
    const own = [reportFor('Exports are cut off'), reportFor('Logins fail')];
    await store.storeReports(batchFrom(ana, ...own));
    await store.storeReports(batchFrom(ben, reportFor('Invoices are late')));
    const found = await store.reportIdsOf(ana.workspace.id, ana.member.id);
    expect(found.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    expect(await store.reportIdsOf(stranger.workspace.id, ana.member.id)).toEqual([]);
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

  test('P8 pages and revisions at once: none is left that a revision has passed', async () => {
    const { store } = engine();
    const seller = await signIn(store, someName(), { role: 'seller' });
    const workspaceId = seller.workspace.id;
    const report = reportFor('Exports are cut off');
    await store.storeReports(batchFrom(seller, report));
    for (let round = 1; round <= 20; round += 1) {
      const seq = await store.counter(workspaceId);
      await Promise.all([
        store.storeReports(batchFrom(seller, { ...report, revision: report.revision + round })),
        store.keepRankingPage(workspaceId, { ...page, seq }),
      ]);
      expect(await store.rankingPage(workspaceId)).toBeNull();
    }
  });
}
