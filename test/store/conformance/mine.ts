import { expect, test } from 'vitest';
import type { Decision } from '../../../utils/record/decision.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const NOTHING = { reports: [], problems: [], shown: [], waits: [] };

/** What a member's own page is counted from. The rules themselves: `test/problems/mine`. */
export function mineRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const [ana, ben] = [
      await signIn(store, workspace, { role: 'seller', name: 'Ana' }),
      await signIn(store, workspace, { role: 'seller', name: 'Ben' }),
    ];
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const workspaceId = pm.workspace.id;
    const arrive = async (who: typeof ana, statement: string, at: string) => {
      const report = reportFor(statement);
      await store.storeReports({ ...batchFrom(who, report), at });
      return report.id;
    };
    const decide = async (problemId: string, words: Partial<Decision>) => {
      const decision = decisionBy(pm, words);
      expect(await store.decide({ workspaceId, reportId: null, problemId, decision })).toBe('stored');
    };
    const counts = ({ member }: typeof ana, more: { since?: string; limit?: number } = {}) =>
      store.ownCounts({ workspaceId, memberId: member.id, since: '2025-06-01', limit: 30, ...more });
    return { ...hand(store, pm), store, ana, ben, workspaceId, arrive, decide, counts };
  };

  test('P12 reports are counted by month in UTC and by what holds on their problem, one’s own alone', async () => {
    const { ana, ben, arrive, make, move, decide, counts } = await team();
    const first = await arrive(ana, 'Exports stop', '2026-04-30T23:59:59.999Z');
    await arrive(ana, 'Unlike it', '2026-05-01T00:00:00.000Z');
    const others = await arrive(ben, 'Exports stop too', '2026-05-02T09:00:00.000Z');
    const { problemId } = await make(first);
    await move(others, problemId);
    await decide(problemId, {
      status: 'completed',
      decidedAt: '2026-05-10T09:00:00.000Z',
      safeSentence: 'It is there.',
    });
    const { reports, problems, shown } = await counts(ana);
    expect(reports.toSorted((a, b) => (a.month < b.month ? -1 : 1))).toEqual([
      { month: '2026-04', status: 'completed', count: 1 },
      { month: '2026-05', status: null, count: 1 },
    ]);
    expect(problems).toEqual([{ status: 'completed', count: 1 }]);
    const decision = { status: 'completed', decidedAt: '2026-05-10T09:00:00.000Z', decidedBy: 'Pia' };
    expect(shown).toEqual([
      { id: problemId, statement: 'Exports stop', reports: 1, decision: { ...decision, safeSentence: 'It is there.' } },
    ]);
    expect((await counts(ben)).reports).toEqual([{ month: '2026-05', status: 'completed', count: 1 }]);
  });

  test('problems decided last come first, then those without a decision, the newest first', async () => {
    const { ana, arrive, make, decide, counts } = await team();
    const at = '2026-05-02T09:00:00.000Z';
    const made = [];
    for (const words of ['Old no', 'Nothing yet', 'New yes', 'Nothing here', 'Taken back'])
      made.push(await make(await arrive(ana, words, at)));
    const [no, , yes, , back] = made.map(({ problemId }) => problemId);
    await decide(no ?? '', { status: 'declined', wouldChange: 'More', decidedAt: '2026-05-03T09:00:00.000Z' });
    await decide(yes ?? '', { status: 'planned', decidedAt: '2026-05-04T09:00:00.000Z' });
    await decide(back ?? '', { status: 'planned', decidedAt: '2026-05-05T09:00:00.000Z' });
    await decide(back ?? '', { status: 'open', decidedAt: '2026-05-06T09:00:00.000Z' });
    const statements = async (limit?: number) =>
      (await counts(ana, limit ? { limit } : {})).shown.map(({ statement }) => statement);
    expect(await statements()).toEqual(['New yes', 'Old no', 'Taken back', 'Nothing here', 'Nothing yet']);
    expect(await statements(2)).toEqual(['New yes', 'Old no']);
    const { problems } = await counts(ana, { limit: 2 });
    expect(problems.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  test('days run from a report to the first answer; an answer before the span, or taken back, is none', async () => {
    const { ana, ben, arrive, make, move, decide, counts } = await team();
    const { problemId } = await make(await arrive(ana, 'Asked', '2026-05-01T09:00:00.000Z'));
    await decide(problemId, { decidedAt: '2026-05-08T08:00:00.000Z' });
    await decide(problemId, { status: 'completed', decidedAt: '2026-05-20T08:00:00.000Z' });
    await move(await arrive(ana, 'Asked later', '2026-05-15T09:00:00.000Z'), problemId);
    await move(await arrive(ben, 'Of another', '2026-05-02T09:00:00.000Z'), problemId);
    const days = async (since?: string) => (await counts(ana, since ? { since } : {})).waits;
    expect(await days()).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
    expect(await days('2026-05-09')).toEqual([1]);
    await decide(problemId, { status: 'open', decidedAt: '2026-05-21T08:00:00.000Z' });
    expect(await days()).toEqual([]);
  });

  test('a merged problem’s reports are counted where they carry on', async () => {
    const { ana, arrive, make, merge, counts } = await team();
    const at = '2026-05-02T09:00:00.000Z';
    const [one, other] = [await make(await arrive(ana, 'One', at)), await make(await arrive(ana, 'Other', at))];
    await merge(other.problemId, one.problemId);
    const { shown } = await counts(ana);
    expect(shown.map(({ id, reports }) => [id, reports])).toEqual([[one.problemId, 2]]);
  });

  test('P12 a member of another workspace has nothing here, nor has somebody who sent nothing', async () => {
    const { store, ana, ben, workspaceId, arrive, make, counts } = await team();
    await make(await arrive(ana, 'Mine', '2026-05-02T09:00:00.000Z'));
    const stranger = await signIn(store, someName(), { role: 'seller', name: 'Else' });
    const asked = { since: '2025-06-01', limit: 30 };
    for (const [id, memberId] of [
      [stranger.workspace.id, ana.member.id],
      [workspaceId, stranger.member.id],
    ] as const)
      expect(await store.ownCounts({ ...asked, workspaceId: id, memberId })).toEqual(NOTHING);
    expect(await counts(ben)).toEqual(NOTHING);
  });
}
