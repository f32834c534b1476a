import { expect, test } from 'vitest';
import { DEFAULT_RANKING, type RankingChange } from '../../../utils/record/rankingSettings.ts';
import type { InputsInput } from '../../../utils/record/ranking.ts';
import { newId } from '../../../utils/record/id.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const changeBy = ({ member }: SignedIn, changes: Partial<RankingChange> = {}): RankingChange => ({
  id: newId(),
  settings: DEFAULT_RANKING,
  reason: 'As we agreed.',
  changedBy: { id: member.id, name: member.name },
  changedAt: AT,
  ...changes,
});
const inputs = (effort: string | null) => ({ effort, confidence: null });

/** What the ranking reads and keeps. The rules themselves: `test/problems/ranking`. */
export function rankingRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sel' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const stranger = await signIn(store, someName(), { role: 'pm', name: 'Else' });
    const [first, second] = [reportFor('First'), reportFor('Second')];
    await store.storeReports(batchFrom(seller, first, second));
    const workspaceId = pm.workspace.id;
    const change = (one: RankingChange, basedOn: string | null) =>
      store.changeRanking({ workspaceId, change: one, basedOn });
    const set = (problemId: string, effort: string | null, at = AT, to = workspaceId) =>
      store.setInputs({ workspaceId: to, problemId, inputs: inputs(effort), by: pm.member.id, at });
    return { store, seller, pm, stranger, first, second, workspaceId, change, set, ...hand(store, pm) };
  };

  test('reports are read in the order of their changes; a move brings them again', async () => {
    const { store, seller, workspaceId, first, second, make, stranger } = await team();
    const read = async (after: number, limit = 10) => store.reportsSince(workspaceId, after, limit);
    const all = await read(0);
    expect(all.map(({ reportId, problemId, reporterId }) => [reportId, problemId, reporterId])).toEqual([
      [first.id, null, seller.member.id],
      [second.id, null, seller.member.id],
    ]);
    expect(JSON.parse(all[0]?.json ?? '')).toMatchObject({ problem: { statement: 'First' } });
    expect(await read(0, 1)).toEqual(all.slice(0, 1));
    const upTo = await store.counter(workspaceId);
    expect(await read(upTo)).toEqual([]);
    const { problemId } = await make(first.id);
    expect(await store.counter(workspaceId)).toBeGreaterThan(upTo);
    expect(await read(upTo)).toMatchObject([{ reportId: first.id, problemId }]);
    expect(await store.reportsSince(stranger.workspace.id, 0, 10)).toEqual([]);
  });

  test('problems come with where they stand; merged and withdrawn ones do not come', async () => {
    const { store, pm, workspaceId, first, second, make, merge, undo, stranger } = await team();
    const one = await make(first.id);
    const other = await make(second.id);
    const decide = (status: 'planned') =>
      store.decide({ workspaceId, reportId: null, problemId: one.problemId, decision: decisionBy(pm, { status }) });
    await decide('planned');
    const ids = async () => (await store.rankableSince(workspaceId, 0)).standing.map(({ id, status }) => [id, status]);
    expect(await ids()).toEqual([
      [one.problemId, 'planned'],
      [other.problemId, 'open'],
    ]);
    expect((await store.rankableSince(workspaceId, 0)).standing[0]).toMatchObject({
      statement: 'First',
      createdAt: AT,
      inputs: null,
    });
    const { id } = await merge(other.problemId, one.problemId);
    expect(await ids()).toEqual([[one.problemId, 'planned']]);
    await undo(id);
    await undo(other.operation.id);
    expect(await ids()).toEqual([[one.problemId, 'planned']]);
    expect(await store.rankableSince(stranger.workspace.id, 0)).toEqual({ standing: [], gone: [] });
  });

  test('only problems that were touched or estimated since come again; merged and withdrawn ones as gone', async () => {
    const { store, pm, workspaceId, first, second, make, merge, undo, set } = await team();
    const [one, other] = [await make(first.id), await make(second.id)];
    let seq = 0;
    const since = async () => {
      const from = seq;
      seq = await store.counter(workspaceId);
      const { standing, gone } = await store.rankableSince(workspaceId, from);
      return { standing: standing.map(({ id, inputs: given }) => [id, given?.effort ?? null]), gone };
    };
    expect((await since()).standing).toHaveLength(2);
    expect(await since()).toEqual({ standing: [], gone: [] });
    await set(one.problemId, '3');
    expect(await since()).toEqual({ standing: [[one.problemId, '3']], gone: [] });
    const decision = decisionBy(pm, { status: 'planned' });
    await store.decide({ workspaceId, reportId: null, problemId: one.problemId, decision });
    expect(await since()).toEqual({ standing: [[one.problemId, '3']], gone: [] });
    const { id } = await merge(other.problemId, one.problemId);
    expect(await since()).toEqual({ standing: [[one.problemId, '3']], gone: [other.problemId] });
    await undo(id);
    expect((await since()).standing.map(([found]) => found)).toEqual([one.problemId, other.problemId]);
    await undo(other.operation.id);
    expect(await since()).toEqual({ standing: [], gone: [other.problemId] });
  });

  test('a duplicate that was taken back stands in the line again, as open', async () => {
    const { store, pm, workspaceId, first, second, make, undo } = await team();
    const [one, other] = [await make(first.id), await make(second.id)];
    const decision = decisionBy(pm, { status: 'duplicate', canonicalId: one.problemId });
    await store.decide({ workspaceId, reportId: null, problemId: other.problemId, decision });
    await undo(decision.id);
    expect((await store.rankableSince(workspaceId, 0)).standing.map(({ status }) => status)).toEqual(['open', 'open']);
  });

  test('P10 effort and confidence are kept with whose they are; the newest holds, the same again is no change', async () => {
    const { store, workspaceId, first, make, set, stranger } = await team();
    const { problemId } = await make(first.id);
    expect(await set(problemId, '3')).toBe('stored');
    expect(await set(problemId, '5')).toBe('stored');
    const before = await store.counter(workspaceId);
    expect(await set(problemId, '5', '2026-06-01T00:00:00.000Z')).toBe('stored');
    expect(await store.counter(workspaceId)).toBe(before);
    const [found] = (await store.rankableSince(workspaceId, 0)).standing;
    expect(found?.inputs).toMatchObject({ effort: '5', confidence: null, changedBy: { name: 'Pia' }, changedAt: AT });
    expect(await set(newId(), '1')).toBe('unknown');
    expect(await set(problemId, '1', AT, stranger.workspace.id)).toBe('unknown');
  });

  test('P10 every effort a problem had is told, newest first, with why, who and when; setting it back is one more', async () => {
    const { store, seller, pm, workspaceId, first, second, make, stranger } = await team();
    const { problemId } = await make(first.id);
    const { problemId: other } = await make(second.id);
    expect(await store.inputsHistory(workspaceId, problemId, 9)).toEqual([]);
    const put = (effort: string, more: Partial<InputsInput> = {}, by = pm) =>
      store.setInputs({ workspaceId, problemId, inputs: { ...inputs(effort), ...more }, by: by.member.id, at: AT });
    expect(await put('3')).toBe('stored');
    expect(await put('5', { effortReason: '' })).toBe('unexplained');
    expect(await put('5', { effortReason: 'It needs a migration.' }, seller)).toBe('stored');
    expect(await put('3', { effortReason: 'It does not.' })).toBe('stored');
    const told = await store.inputsHistory(workspaceId, problemId, 9);
    expect(told?.map(({ effort, effortReason, changedBy }) => [effort, effortReason, changedBy.name])).toEqual([
      ['3', 'It does not.', 'Pia'],
      ['5', 'It needs a migration.', 'Sel'],
      ['3', null, 'Pia'],
    ]);
    expect(await store.inputsHistory(workspaceId, problemId, 2)).toEqual(told?.slice(0, 2));
    expect((await store.rankableSince(workspaceId, 0)).standing.find(({ id }) => id === problemId)?.inputs).toEqual(
      told?.[0],
    );
    expect(await store.inputsHistory(workspaceId, other, 9)).toEqual([]);
    expect(await store.inputsHistory(workspaceId, newId(), 9)).toBeNull();
    expect(await store.inputsHistory(stranger.workspace.id, problemId, 9)).toBeNull();
  });

  test('P3 inputs made on others than those that hold are refused; the same again is stored once', async () => {
    const { store, pm, workspaceId, first, make } = await team();
    const { problemId } = await make(first.id);
    const put = (effort: string, basedOn: number | null) =>
      store.setInputs({
        workspaceId,
        problemId,
        inputs: { ...inputs(effort), effortReason: 'So it is.', basedOn },
        by: pm.member.id,
        at: AT,
      });
    expect(await Promise.all([put('3', null), put('5', null)]).then((both) => both.toSorted())).toEqual([
      'outdated',
      'stored',
    ]);
    const [held] = (await store.inputsHistory(workspaceId, problemId, 9)) ?? [];
    expect(await put(held?.effort ?? '', null)).toBe('stored');
    expect(await put('8', held?.number ?? null)).toBe('stored');
    expect(await store.inputsHistory(workspaceId, problemId, 9)).toHaveLength(2);
  });

  test('changes of the settings are kept, newest first, each on the one before', async () => {
    const { store, pm, workspaceId, change, stranger } = await team();
    const [first, second] = [
      changeBy(pm),
      changeBy(pm, { reason: 'Longer.', settings: { ...DEFAULT_RANKING, periodDays: 365 } }),
    ];
    expect(await change(first, null)).toBe('stored');
    expect(await change(second, null)).toBe('outdated');
    expect(await change(second, first.id)).toBe('stored');
    expect(await store.rankingChanges(workspaceId)).toEqual([second, first]);
    expect(await store.rankingChanges(stranger.workspace.id)).toEqual([]);
  });

  test('P3 a change sent again is stored once; its id with other words is refused', async () => {
    const { store, pm, workspaceId, change } = await team();
    const one = changeBy(pm);
    await change(one, null);
    expect(await change({ ...one, changedAt: '2026-06-01T00:00:00.000Z' }, null)).toBe('stored');
    expect(await change({ ...one, reason: 'Other words.' }, one.id)).toBe('conflict');
    expect(await store.rankingChanges(workspaceId)).toEqual([one]);
  });

  test('of two changes on the same one, one is outdated', async () => {
    const { store, pm, workspaceId, change } = await team();
    const outcomes = await Promise.all([change(changeBy(pm), null), change(changeBy(pm), null)]);
    expect(outcomes.toSorted()).toEqual(['outdated', 'stored']);
    expect(await store.rankingChanges(workspaceId)).toHaveLength(1);
  });

  test('P9 a no that says when it returns is watched until it came back, once, with its reason', async () => {
    const { store, pm, workspaceId, first, make, stranger } = await team();
    const { problemId } = await make(first.id);
    const decide = (words: Parameters<typeof decisionBy>[1]) => {
      const decision = decisionBy(pm, words);
      return store.decide({ workspaceId, reportId: null, problemId, decision }).then(() => decision);
    };
    const mine = async () => (await store.returning('2026-05-14')).filter((one) => one.workspaceId === workspaceId);
    const no = { status: 'declined', wouldChange: 'More' } as const;
    await decide(no);
    expect(await mine()).toEqual([]);
    const decision = await decide({ ...no, returnsWhen: { accounts: 2, openAmount: null } });
    expect(await mine()).toEqual([{ workspaceId, problemId, decision }]);
    for (const reason of ['2 accounts have it now.', 'Told twice.'])
      await store.returnToTriage({ workspaceId, problemId, decision, reason, at: AT });
    expect(await mine()).toEqual([]);
    expect(await store.returned(workspaceId)).toEqual([
      { problemId, statement: 'First', decision, reason: '2 accounts have it now.', returnedAt: AT },
    ]);
    expect(await store.returned(stranger.workspace.id)).toEqual([]);
    await decide({ status: 'planned' });
    expect(await store.returned(workspaceId)).toEqual([]);
  });

  test('P9 a not now is watched from its day on, until it came back', async () => {
    const { store, pm, workspaceId, first, make } = await team();
    const { problemId } = await make(first.id);
    const decision = decisionBy(pm, { status: 'deferred', wouldChange: 'Time', reviewAt: '2026-05-15' });
    await store.decide({ workspaceId, reportId: null, problemId, decision });
    const on = async (day: string) => (await store.returning(day)).filter((one) => one.workspaceId === workspaceId);
    expect(await on('2026-05-14')).toEqual([]);
    expect(await on('2026-05-15')).toEqual([{ workspaceId, problemId, decision }]);
    await store.returnToTriage({ workspaceId, problemId, decision, reason: 'Its day has come.', at: AT });
    expect(await on('2026-05-16')).toEqual([]);
    expect((await store.returned(workspaceId)).map(({ reason }) => reason)).toEqual(['Its day has come.']);
  });

  test('P9 a decision that no longer holds brings nothing back', async () => {
    const { store, pm, workspaceId, first, make } = await team();
    const { problemId } = await make(first.id);
    const decision = decisionBy(pm, {
      status: 'declined',
      wouldChange: 'x',
      returnsWhen: { accounts: 1, openAmount: null },
    });
    await store.decide({ workspaceId, reportId: null, problemId, decision });
    await store.decide({ workspaceId, reportId: null, problemId, decision: decisionBy(pm, { status: 'started' }) });
    await store.returnToTriage({ workspaceId, problemId, decision, reason: 'Late.', at: AT });
    expect(await store.returned(workspaceId)).toEqual([]);
  });
}
