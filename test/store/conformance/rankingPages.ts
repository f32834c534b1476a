import { expect, test } from 'vitest';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { Store } from '../../../server/store/store.ts';
import { newId } from '../../../utils/record/id.ts';
import type { Report } from '../../../utils/record/report.ts';
import { forget, ofReport } from '../../support/deletions.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const page = { seq: 0, at: AT, form: 1, json: '{"problems":[]}' };
const place = () => ({ problemId: newId(), json: `{"score":"${newId()}"}` });
const account = (name: string) => ({ name, domains: [], externalIds: [], origins: {} });

/** What a start answers with before the reports were read. */
export function rankingPageRules(engine: EngineOf): void {
  /** A workspace with a report on a problem, whose page is kept as it stands, with a place. */
  async function kept() {
    const { store } = engine();
    const name = someName();
    const seller = await signIn(store, name, { role: 'seller', name: 'Sam' });
    const pm = await signIn(store, name, { role: 'pm', name: 'Pia' });
    const report: Report = { ...reportFor('Exports are cut off'), account: account('Northwind') };
    await store.storeReports(batchFrom(seller, report));
    const { problemId, operation } = await hand(store, pm).make(report.id);
    const workspaceId = pm.workspace.id;
    const [one, other] = [place(), place()];
    await store.keepRankingPage(workspaceId, { ...page, seq: await store.counter(workspaceId) }, [one, other]);
    const isThere = async () => {
      const found = await Promise.all([
        store.rankingPage(workspaceId),
        store.rankingPlace(workspaceId, one.problemId),
        store.rankingPlace(workspaceId, other.problemId),
      ]);
      return found.map((each) => each !== null);
    };
    return { store, seller, pm, report, problemId, operation, workspaceId, one, isThere };
  }
  type Kept = Awaited<ReturnType<typeof kept>>;

  test('the page that was kept last is given back with its places, and nobody else has it (P12)', async () => {
    const { store } = engine();
    const { workspace } = await signIn(store, someName(), { role: 'pm' });
    const other = await signIn(store, someName(), { role: 'pm' });
    const [first, second] = [place(), place()];
    expect(await store.rankingPage(workspace.id)).toBeNull();
    expect(await store.rankingPlace(workspace.id, first.problemId)).toBeNull();
    await store.keepRankingPage(workspace.id, page, [first]);
    expect(await store.rankingPage(workspace.id)).toEqual(page);
    const later = { ...page, at: '2026-05-14T10:15:00.000Z', form: 2, json: '{"next":"50"}' };
    await store.keepRankingPage(workspace.id, later, [second]);
    expect(await store.rankingPage(workspace.id)).toEqual(later);
    expect(await store.rankingPlace(workspace.id, second.problemId)).toEqual({ ...later, json: second.json });
    expect(await store.rankingPlace(workspace.id, first.problemId)).toBeNull();
    expect(await store.rankingPage(other.workspace.id)).toBeNull();
    expect(await store.rankingPlace(other.workspace.id, second.problemId)).toBeNull();
  });

  test('what adds to the workspace or moves its numbers leaves the page, which says since when it stands', async () => {
    const { store, seller, pm, report, problemId, workspaceId, isThere } = await kept();
    const { make, move, merge } = hand(store, pm);
    const more = reportFor('Logins fail');
    await store.storeReports(batchFrom(seller, more));
    const made = await make(more.id);
    await merge(made.problemId, problemId);
    await move(more.id, null);
    const decision = decisionBy(pm, { status: 'declined' });
    await store.decide({ workspaceId, reportId: null, problemId, decision });
    await store.storeReports(batchFrom(seller, report));
    await store.storeReports(batchFrom(seller, { ...report, revision: 2, requestedFeature: 'A button' }));
    expect(await isThere()).toEqual([true, true, true]);
  });

  const edit = (changes: object) => async (to: Kept) => {
    await to.store.storeReports(batchFrom(to.seller, { ...to.report, revision: 2, ...changes }));
  };
  const takingBack: [what: string, done: (to: Kept) => Promise<unknown>][] = [
    ['a redacted statement', edit({ problem: { ...reportFor('').problem, statement: 'Exports' } })],
    ['another customer', edit({ account: account('Contoso') })],
    ['no customer', edit({ account: null })],
    ['another wording of a problem', ({ store, pm, problemId }) => hand(store, pm).reword(problemId, 'Exports stop')],
    ['a deletion', ({ store, pm, report }) => forget(store, pm, ofReport(report.id))],
    ['other inputs with their reason', ({ store, pm, problemId }) => hand(store, pm).estimate(problemId)],
    ['other rules', ({ store, pm }) => hand(store, pm).changeRules()],
  ];
  test.each(takingBack)('P8 %s takes the page and its places away, and only of that workspace', async (_, done) => {
    const [one, other] = [await kept(), await kept()];
    await done(one);
    expect(await one.isThere()).toEqual([false, false, false]);
    expect(await other.isThere()).toEqual([true, true, true]);
  });

  test('P8 the wording that is undone takes it away as well', async () => {
    const { store, pm, problemId, workspaceId, isThere } = await kept();
    const operation = await hand(store, pm).reword(problemId, 'Exports of Northwind stop');
    await store.keepRankingPage(workspaceId, { ...page, seq: await store.counter(workspaceId) }, []);
    await hand(store, pm).undo(operation.id);
    expect(await isThere()).toEqual([false, false, false]);
  });

  test('keeping one is no change of the workspace', async () => {
    const { store, workspaceId } = await kept();
    const before = await store.counter(workspaceId);
    await store.keepRankingPage(workspaceId, { ...page, seq: before }, [place()]);
    expect(await store.counter(workspaceId)).toBe(before);
  });

  test('P8 one that was worked out before a change is not kept after it', async () => {
    const { store, seller, workspaceId, one } = await kept();
    const seq = await store.counter(workspaceId);
    await store.storeReports(batchFrom(seller, reportFor('Exports are cut off')));
    await store.keepRankingPage(workspaceId, { ...page, seq, form: 7 }, []);
    expect((await store.rankingPage(workspaceId))?.form).toBe(page.form);
    expect(await store.rankingPlace(workspaceId, one.problemId)).not.toBeNull();
  });

  test('P8 pages and redactions at once: none is left that a redaction has passed', async () => {
    const { store, seller, report, workspaceId } = await kept();
    for (let round = 2; round < 22; round += 1) {
      const seq = await store.counter(workspaceId);
      const redacted = { ...report, revision: round, account: account(`Customer ${round}`) };
      await Promise.all([
        store.storeReports(batchFrom(seller, redacted)),
        store.keepRankingPage(workspaceId, { ...page, seq }, [place()]),
        store.keepRankingPage(workspaceId, { ...page, seq }, [place()]),
      ]);
      expect(await store.rankingPage(workspaceId)).toBeNull();
    }
  });

  test('which of some reports are a member’s is told by their ids alone (P12)', async () => {
    const { store, seller, pm, report } = await kept();
    const [mine, theirs] = [reportFor('Mine'), reportFor('Theirs')];
    await store.storeReports(batchFrom(seller, mine));
    await store.storeReports(batchFrom(pm, theirs));
    const stranger = await signIn(store, someName(), { role: 'seller' });
    const ids = [mine.id, theirs.id, newId()];
    const among = (who: SignedIn, from: Store = store) => from.reportsAmong(who.workspace.id, who.member.id, ids);
    expect(await among(seller)).toEqual([mine.id]);
    expect(await among(pm)).toEqual([theirs.id]);
    expect(await among(stranger)).toEqual([]);
    expect(await store.reportsAmong(seller.workspace.id, seller.member.id, [])).toEqual([]);
    expect(await store.reportsAmong(seller.workspace.id, seller.member.id, [report.id])).toEqual([report.id]);
  });
}
