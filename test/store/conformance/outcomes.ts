import { expect, test } from 'vitest';
import { createRankings } from '../../../server/ranking/current.ts';
import type { DealOutcome } from '../../../utils/record/outcome.ts';
import { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';

const LATER = '2026-05-20T09:15:00.000Z';

const lost = (opportunityId: string, changes: Partial<DealOutcome> = {}): DealOutcome => ({
  opportunityId,
  result: 'lost',
  amount: '31000',
  currencyIsoCode: 'USD',
  closedAt: '2026-05-03',
  note: null,
  ...changes,
});

const deal = { name: null, amount: '5', currencyIsoCode: 'EUR', source: 'page' };

const reportOn = (externalId: string) =>
  Report.parse({ ...reportFor('Exports stop'), opportunity: { ...deal, externalId } });

/** What became of deals. */
export function outcomeRules(engine: EngineOf): void {
  async function office() {
    const { store } = engine();
    const { workspace, member } = await signIn(store, someName(), { role: 'pm', name: 'Pia' });
    const say = (outcomes: DealOutcome[], at = AT) =>
      store.storeOutcomes({ workspaceId: workspace.id, outcomes, source: null, by: member.id, at });
    const since = async (after = 0) => (await store.outcomesSince(workspace.id, after)).holding;
    return { store, id: workspace.id, member, say, since };
  }

  test('an outcome is kept with who said it and when; the same again changes nothing', async () => {
    const { store, id, member, say, since } = await office();
    expect(await say([lost('1'), lost('2')])).toEqual(['stored', 'stored']);
    const counter = await store.counter(id);
    expect(await say([lost('2'), lost('1')], LATER)).toEqual(['unchanged', 'unchanged']);
    expect(await store.counter(id)).toBe(counter);
    const changedBy = { id: member.id, name: 'Pia' };
    const [first, second] = await since();
    expect(first).toMatchObject({ ...lost('1'), changedBy });
    expect(second).toMatchObject({ ...lost('2'), changedBy });
    expect(Date.parse(first?.changedAt ?? '')).toBe(Date.parse(AT));
  });

  test('the last said of a deal holds, what was said before stays readable, and the counter rises', async () => {
    const { store, id, say, since } = await office();
    await say([lost('1'), lost('2')]);
    const counter = await store.counter(id);
    const won = lost('1', { result: 'won', amount: null, currencyIsoCode: null });
    expect(await say([won], LATER)).toEqual(['stored']);
    expect(await store.counter(id)).toBeGreaterThan(counter);
    expect(await since(counter)).toMatchObject([won]);
    expect((await since()).map(({ opportunityId, result }) => [opportunityId, result])).toEqual([
      ['2', 'lost'],
      ['1', 'won'],
    ]);
    expect(await store.outcomesSaid(id, '1', 10)).toMatchObject([won, lost('1')]);
    expect(await store.outcomesSaid(id, null, 2)).toMatchObject([won, lost('2')]);
  });

  test('one deal twice in one request: the last holds', async () => {
    const { say, since } = await office();
    const again = lost('1', { amount: '9' });
    expect(await say([lost('1'), again, again])).toEqual(['stored', 'stored', 'unchanged']);
    expect(await since()).toMatchObject([again]);
  });

  test('the two ways Salesforce writes one id are one deal', async () => {
    const { store, id, say, since } = await office();
    await say([lost('0061U00000AbCdE')]);
    await say([lost('0061U00000AbCdEQAZ', { result: 'won' })]);
    expect(await since()).toHaveLength(1);
    expect(await store.outcomesSaid(id, '0061U00000AbCdEQAZ', 10)).toHaveLength(2);
  });

  test('the deals that reports name are known by the ids that outcomes come with, on the problem that holds now', async () => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sel' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const [one, other, alone] = [reportOn('0061U00000AbCdEQAZ'), reportOn('7'), reportOn('8')];
    await store.storeReports(batchFrom(seller, one, other, alone));
    const { make, merge } = hand(store, pm);
    const [first, second] = [await make(one.id), await make(other.id)];
    const rankings = createRankings(store, () => new Date(AT));
    const matches = async () =>
      (await rankings.of(pm.workspace.id)).matchesOf(['0061U00000AbCdE', '9', '7', '8', '0061U00000AbCdEQAZ']);
    const named = [true, false, true, true, true];
    expect(await matches()).toMatchObject({ named, problems: [first.problemId, second.problemId] });
    await merge(second.problemId, first.problemId);
    expect(await matches()).toMatchObject({ named, problems: [first.problemId] });
  });

  test('nothing sent is nothing stored', async () => {
    const { say, since } = await office();
    expect(await say([])).toEqual([]);
    expect(await since()).toEqual([]);
  });

  test('P12 another workspace reads none of it', async () => {
    const [{ say }, other] = [await office(), await office()];
    await say([lost('1')]);
    expect(await other.since()).toEqual([]);
    expect(await other.store.outcomesSaid(other.id, '1', 10)).toEqual([]);
  });
}
