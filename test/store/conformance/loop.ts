import { expect, test } from 'vitest';
import type { Decision } from '../../../utils/record/decision.ts';
import type { LoopListName } from '../../../utils/record/loopHealth.ts';
import { sinceWhen } from '../../../server/problems/health/loop.ts';
import { weekIndex } from '../../../server/problems/health/week.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const DAY = 86_400_000;
const NOW = '2026-11-25T10:00:00.000Z';
const ago = (days: number): string => new Date(Date.parse(NOW) - days * DAY).toISOString();

/** Where the loop stands open, counted and listed. The rules themselves: `test/problems/health`. */
export function loopRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sel' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const workspaceId = pm.workspace.id;
    const wanted = { workspaceId, at: NOW, since: sinceWhen(NOW) };
    const arrive = async (statement: string, days: number) => {
      const report = reportFor(statement);
      await store.storeReports({ ...batchFrom(seller, report), at: ago(days) });
      return report.id;
    };
    const decide = async (problemId: string, words: Partial<Decision> = {}) => {
      const decision = decisionBy(pm, { decidedAt: ago(0), ...words });
      expect(await store.decide({ workspaceId, reportId: null, problemId, decision })).toBe('stored');
      return decision.id;
    };
    const counts = () => store.loopCounts(wanted);
    const list = (
      name: LoopListName,
      more: { after?: string; age?: 'older' | 'under7'; limit?: number; since?: string; until?: string } = {},
    ) => store.loopList({ ...wanted, list: name, age: null, after: null, limit: 50, ...more });
    return { ...hand(store, pm), store, seller, pm, workspaceId, arrive, decide, counts, list };
  };

  test('what nobody answered is counted by age, in Triage and on a problem alike', async () => {
    const { arrive, make, decide, counts, list } = await team();
    const [old, , young, odd] = [
      await arrive('Old', 100),
      await arrive('Ninety to the minute', 90),
      await arrive('Young', 1),
      await arrive('A month', 29),
    ];
    await make(old);
    expect((await counts()).ages).toEqual({ under7: 1, under30: 1, under90: 0, older: 2 });
    expect((await list('unanswered')).map(({ statement, who, days }) => [statement, who, days])).toEqual([
      ['Old', 'Sel', 100],
      ['Ninety to the minute', 'Sel', 90],
      ['Young', 'Sel', 1],
      ['A month', 'Sel', 29],
    ]);
    expect((await list('unanswered', { age: 'under7' })).map(({ reportId }) => reportId)).toEqual([young]);
    expect(await list('unanswered', { age: 'older' })).toHaveLength(2);
    const { problemId } = await make(odd);
    await decide(problemId);
    expect((await counts()).ages.under30).toBe(0);
    await decide(problemId, { status: 'open' });
    expect((await counts()).ages.under30).toBe(1);
  });

  test('a deferral is overdue from the day after its date, until it is decided anew', async () => {
    const { arrive, make, decide, counts, list } = await team();
    const { problemId } = await make(await arrive('Later', 9));
    const deferred = (reviewAt: string) => decide(problemId, { status: 'deferred', wouldChange: 'More', reviewAt });
    await deferred('2026-11-25');
    expect((await counts()).overdue).toBe(0);
    await deferred('2026-11-24');
    expect((await counts()).overdue).toBe(1);
    expect(await list('overdue')).toEqual([
      { reportId: null, problemId, statement: 'Later', who: 'Pia', date: '2026-11-24', days: 1 },
    ]);
    await decide(problemId, { status: 'investigating' });
    expect(await list('overdue')).toEqual([]);
  });

  test('a problem without an owner is listed while there is something to be done about it', async () => {
    const { arrive, make, merge, decide, counts, list } = await team();
    const [one, other] = [await make(await arrive('One', 3)), await make(await arrive('Other', 2))];
    expect((await counts()).unowned).toBe(2);
    expect((await list('unowned')).map(({ problemId }) => problemId)).toEqual(
      [one.problemId, other.problemId].toSorted(),
    );
    await merge(other.problemId, one.problemId);
    expect((await counts()).unowned).toBe(1);
    await decide(one.problemId, { status: 'completed' });
    expect((await counts()).unowned).toBe(0);
  });

  test('days to an answer run from the arrival to the first decision; what came after it was answered at once', async () => {
    const { arrive, make, move, decide, counts, list } = await team();
    const first = await arrive('First', 40);
    const { problemId } = await make(first);
    await decide(problemId, { decidedAt: ago(30) });
    await decide(problemId, { decidedAt: ago(1), status: 'started' });
    const later = await arrive('Later', 5);
    await move(later, problemId);
    const week = (days: number) => weekIndex(ago(days));
    expect((await counts()).weeks).toEqual(
      new Map([
        [week(30), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
        [week(5), [1]],
      ]),
    );
    expect((await list('answered')).map(({ reportId, days, date }) => [reportId, days, date])).toEqual([
      [first, 10, ago(30)],
      [later, 0, ago(5)],
    ]);
  });

  test('answers are listed from the start of a day to the start of another', async () => {
    const { arrive, make, decide, list } = await team();
    const [early, late] = [await arrive('Early', 40), await arrive('Late', 39)];
    await decide((await make(early)).problemId, { decidedAt: '2026-11-08T23:59:59.999Z' });
    await decide((await make(late)).problemId, { decidedAt: '2026-11-09T00:00:00.000Z' });
    const between = async (since: string, until: string) =>
      (await list('answered', { since, until })).map(({ reportId }) => reportId);
    expect(await between('2026-11-02', '2026-11-09')).toEqual([early]);
    expect(await between('2026-11-09', '2026-11-16')).toEqual([late]);
    expect(await between('2026-11-16', '2026-11-23')).toEqual([]);
  });

  test('answers from before the span are not counted, nor listed', async () => {
    const { arrive, make, decide, counts, list } = await team();
    const { problemId } = await make(await arrive('Long ago', 900));
    await decide(problemId, { decidedAt: ago(400) });
    expect((await counts()).weeks).toEqual(new Map());
    expect(await list('answered')).toEqual([]);
  });

  test('every list comes in pages, and each is as long as its number', async () => {
    const { arrive, make, decide, counts, list } = await team();
    const ids = [];
    for (const days of [1, 2, 3]) ids.push(await arrive(`Waited ${days}`, days));
    expect((await list('unanswered', { limit: 2 })).map(({ reportId }) => reportId)).toEqual(ids.slice(0, 2));
    expect((await list('unanswered', { after: ids[1] ?? '' })).map(({ reportId }) => reportId)).toEqual(ids.slice(2));
    for (const id of ids) await decide((await make(id)).problemId);
    const { unseen, unowned } = await counts();
    expect([unseen, unowned]).toEqual([3, 3]);
    expect((await list('unseen')).map(({ days, who }) => [days, who])).toEqual(ids.map(() => [0, 'Sel']));
    const all = await list('unowned');
    expect(await list('unowned', { after: all[0]?.problemId ?? '' })).toEqual(all.slice(1));
  });

  test('arrivals on a problem are counted by week', async () => {
    const { store, workspaceId, arrive, make, move } = await team();
    const { problemId } = await make(await arrive('First', 15));
    for (const days of [1, 2, 15]) await move(await arrive(`${days}`, days), problemId);
    expect(await store.arrivals(workspaceId, problemId, sinceWhen(NOW))).toEqual([
      { week: weekIndex(ago(15)), reports: 2 },
      { week: weekIndex(ago(1)), reports: 2 },
    ]);
    expect(await store.arrivals(workspaceId, problemId, sinceWhen(NOW, 1))).toHaveLength(1);
  });

  test('P12 another workspace counts its own', async () => {
    const { store, arrive, make, decide } = await team();
    await decide((await make(await arrive('Mine', 3))).problemId);
    const stranger = await signIn(store, someName(), { role: 'pm', name: 'Else' });
    const wanted = { workspaceId: stranger.workspace.id, at: NOW, since: sinceWhen(NOW) };
    expect(await store.loopCounts(wanted)).toEqual({
      ages: { under7: 0, under30: 0, under90: 0, older: 0 },
      unseen: 0,
      overdue: 0,
      unowned: 0,
      weeks: new Map(),
    });
    for (const list of ['unanswered', 'unseen', 'overdue', 'unowned', 'answered'] as const)
      expect(await store.loopList({ ...wanted, list, age: null, after: null, limit: 9 })).toEqual([]);
  });
}
