import { expect, test } from 'vitest';
import type { Decision } from '../../../utils/record/decision.ts';
import { newId } from '../../../utils/record/id.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { SomeOfWeek } from '../../../server/store/digest.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const BEFORE = '2026-11-09T00:00:00.000Z';
const FROM = '2026-11-16T00:00:00.000Z';
const UNTIL = '2026-11-23T00:00:00.000Z';
const IN_WEEK = '2026-11-18T10:00:00.000Z';

/** What a week's digest is made of. The rules themselves: `test/digest`. */
export function digestRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const sam = await signIn(store, workspace, { role: 'seller', name: 'Sam' });
    const ria = await signIn(store, workspace, { role: 'seller', name: 'Ria' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const workspaceId = pm.workspace.id;
    const all = { workspaceId, memberId: null, from: FROM, until: UNTIL, before: BEFORE, limit: 9 };
    const of = ({ member }: SignedIn) => ({ ...all, memberId: member.id });
    const arrive = async (who: SignedIn, statement: string, at = IN_WEEK, verbatim = statement) => {
      const report = reportFor(statement, { verbatim });
      await store.storeReports({ ...batchFrom(who, report), at });
      return report.id;
    };
    const decide = async (problemId: string, words: Partial<Decision> = {}) => {
      const decision = decisionBy(pm, { decidedAt: IN_WEEK, ...words });
      expect(await store.decide({ workspaceId, reportId: null, problemId, decision })).toBe('stored');
      return decision;
    };
    return { ...hand(store, pm), store, sam, ria, pm, workspaceId, all, of, arrive, decide };
  };

  test('reports belong to the week in which they arrived, from Monday 00:00 UTC on', async () => {
    const { store, sam, ria, all, of, arrive } = await team();
    await arrive(sam, 'Sunday', '2026-11-15T23:59:59.999Z');
    await arrive(sam, 'Monday', FROM);
    await arrive(ria, 'Next Sunday', '2026-11-22T23:59:59.999Z');
    await arrive(ria, 'Next Monday', UNTIL);
    const found = await store.weekReports(all);
    expect([found.total, found.rows.map(({ report }) => report.problem.statement)]).toEqual([
      2,
      ['Next Sunday', 'Monday'],
    ]);
    expect((await store.weekReports(of(sam))).rows.map(({ report }) => report.problem.statement)).toEqual(['Monday']);
    const one = await store.weekReports({ ...all, limit: 1 });
    expect([one.total, one.rows.length]).toEqual([2, 1]);
  });

  test('problems made in the week stand there until they are merged or unmade', async () => {
    const { store, sam, all, arrive, make, merge, undo } = await team();
    const made = [];
    // Operations of this suite carry its own fixed day.
    for (const words of ['One', 'Two', 'Three']) made.push(await make(await arrive(sam, words)));
    const wide = { ...all, from: '2026-05-11T00:00:00.000Z', until: '2026-05-18T00:00:00.000Z' };
    expect((await store.weekProblems(all)).total).toBe(0);
    expect((await store.weekProblems(wide)).rows.map(({ statement }) => statement)).toEqual(['Three', 'Two', 'One']);
    await merge(made[0]?.problemId ?? '', made[1]?.problemId ?? '');
    await undo(made[2]?.operation.id ?? '');
    expect(await store.weekProblems(wide)).toMatchObject({ total: 1, rows: [{ statement: 'Two' }] });
  });

  test('arrivals are counted by account and week; a seller reads of others on the problems they are on', async () => {
    const { store, sam, ria, all, of, arrive, make, move } = await team();
    const { problemId } = await make(await arrive(sam, 'Shared', '2026-11-12T10:00:00.000Z'));
    await move(await arrive(ria, 'Shared too'), problemId);
    await move(await arrive(ria, 'Shared again'), problemId);
    await make(await arrive(ria, 'Only of Ria'));
    await indexAll(store);
    const rows = (await store.weekArrivals(all)).filter((row) => row.problemId === problemId);
    expect(rows.map(({ isThisWeek, reports }) => [isThisWeek, reports]).toSorted()).toEqual([
      [false, 1],
      [true, 2],
    ]);
    expect(rows[0]?.accountKeys).toContain('d:northwind.example');
    expect(await store.weekArrivals(all)).toHaveLength(3);
    expect(await store.weekArrivals(of(sam))).toMatchObject([{ problemId, isThisWeek: true, reports: 2 }]);
    expect(await store.weekArrivals(of(ria))).toMatchObject([{ problemId, isThisWeek: false, reports: 1 }]);
  });

  test('the newest words on each problem are of the week, and for a seller somebody else’s', async () => {
    const { store, sam, ria, all, of, arrive, make, move } = await team();
    const { problemId } = await make(await arrive(ria, 'Shared', IN_WEEK, 'of Ria'));
    await move(await arrive(sam, 'Shared', '2026-11-19T10:00:00.000Z', 'of Sam'), problemId);
    await move(await arrive(ria, 'Shared', UNTIL, 'too late'), problemId);
    const words = async (wanted: typeof all | ReturnType<typeof of>, ids = [problemId, newId()]) =>
      (await store.weekNewestOn(wanted, ids)).map(({ report }) => report.capture[0]?.verbatim);
    expect([await words(all), await words(of(sam)), await words(of(ria))]).toEqual([
      ['of Sam'],
      ['of Ria'],
      ['of Sam'],
    ]);
    expect(await words(all, [])).toEqual([]);
  });

  test('the last decision of the week on a problem is told, with whom it reached and who has seen it', async () => {
    const { store, sam, ria, workspaceId, all, of, arrive, make, move, decide } = await team();
    const own = await arrive(sam, 'Shared');
    const { problemId } = await make(own);
    await move(await arrive(ria, 'Shared'), problemId);
    const lonely = await make(await arrive(ria, 'Only of Ria'));
    await decide(problemId, { status: 'investigating' });
    const held = await decide(problemId, { status: 'planned', decidedAt: '2026-11-20T10:00:00.000Z' });
    await decide(lonely.problemId, { status: 'completed' });
    const seen = [{ reportId: own, decisionId: held.id }];
    await store.keepSeen({ workspaceId, memberId: sam.member.id, seen });
    const decided = await store.weekDecisions({ ...all, completed: false });
    expect(decided).toEqual({
      total: 1,
      rows: [{ problemId, statement: 'Shared', decision: held, carriedBy: problemId, sellers: 2, seen: 1 }],
    });
    await decide(problemId, { status: 'open', decidedAt: UNTIL });
    expect((await store.weekDecisions({ ...all, completed: false })).rows[0]?.decision).toEqual(held);
    expect((await store.weekDecisions({ ...of(sam), completed: false })).total).toBe(1);
    expect((await store.weekDecisions({ ...of(sam), completed: true })).total).toBe(0);
    expect((await store.weekDecisions({ ...of(ria), completed: true })).rows[0]?.statement).toBe('Only of Ria');
  });

  test('P9 a decision whose problem was merged in its week is told to those it reached, and to nobody else', async () => {
    const { store, sam, ria, workspaceId, all, of, arrive, make, move, merge, undo, decide } = await team();
    const [own, others] = [await arrive(sam, 'Merged'), await arrive(ria, 'Carries on')];
    const [{ problemId }, { problemId: into }] = [await make(own), await make(others)];
    const planned = await decide(problemId);
    const started = await decide(into, { status: 'started', decidedAt: FROM });
    await store.keepSeen({ workspaceId, memberId: sam.member.id, seen: [{ reportId: own, decisionId: planned.id }] });
    const told = async (wanted: SomeOfWeek) =>
      (await store.weekDecisions({ ...wanted, completed: false })).rows.map((row) => [
        row.decision.id,
        row.sellers,
        row.seen,
      ]);
    const { id } = await merge(problemId, into);
    const merged = [planned.id, 1, 1];
    expect(await told(all)).toEqual([merged, [started.id, 2, 0]]);
    expect(await told(of(sam))).toEqual([merged, [started.id, 2, 0]]);
    expect(await told(of(ria))).toEqual([[started.id, 2, 0]]);
    const { problemId: last } = await make(await arrive(ria, 'The last'));
    await decide(last, { status: 'investigating', decidedAt: BEFORE });
    const on = await merge(into, last);
    expect(await told(of(sam))).toEqual([merged, [started.id, 2, 0]]);
    await undo(on.id);
    await move(own, null);
    expect(await told(of(sam))).toEqual([merged]);
    await move(own, into);
    expect((await store.weekDecisions({ ...of(sam), completed: false })).total).toBe(2);
    expect(await undo(id)).toMatchObject({ touchedBy: { kind: 'move' } });
  });

  test('P9 a duplicate is told with its reason to those it reached before their reports went on; undone it is not', async () => {
    const { store, sam, ria, all, of, arrive, make, undo, decide } = await team();
    const [{ problemId }, { problemId: canonicalId }] = [
      await make(await arrive(sam, 'The same')),
      await make(await arrive(ria, 'Carries on')),
    ];
    await decide(canonicalId, { status: 'started', decidedAt: BEFORE });
    const planned = await decide(problemId, { decidedAt: FROM });
    const duplicate = await decide(problemId, { status: 'duplicate', reason: 'In other words.', canonicalId });
    const told = async (wanted: SomeOfWeek) => (await store.weekDecisions({ ...wanted, completed: false })).rows;
    const row = { problemId, statement: 'The same', decision: duplicate, carriedBy: canonicalId, sellers: 1, seen: 0 };
    expect(await told(all)).toEqual([row]);
    expect(await told(of(sam))).toEqual([row]);
    expect(await told(of(ria))).toEqual([]);
    await undo(duplicate.id);
    expect(await told(of(sam))).toEqual([{ ...row, decision: planned, carriedBy: problemId }]);
  });

  test('questions of the week are those asked or answered in it', async () => {
    const { store, sam, ria, pm, workspaceId, all, of, arrive } = await team();
    const reportId = await arrive(sam, 'Shared');
    const askedBy = { id: pm.member.id, name: 'Pia' };
    const ask = async (text: string, at: string) => {
      const id = newId();
      expect(await store.ask({ workspaceId, reportId, id, text, askedBy, at })).toBe('stored');
      return id;
    };
    await ask('Long ago?', '2026-10-01T00:00:00.000Z');
    const early = await ask('Answered?', '2026-11-10T00:00:00.000Z');
    await ask('Asked?', IN_WEEK);
    await store.withdrawQuestion(workspaceId, await ask('Withdrawn?', IN_WEEK), IN_WEEK);
    const answer = { kind: 'question' as const, id: newId(), askId: early, answeredAt: IN_WEEK, text: 'Yes.' };
    const entry = { workspaceId, memberId: sam.member.id, answer, answeredAt: IN_WEEK, receivedAt: IN_WEEK };
    expect(await store.answerQuestion(entry)).toBe('stored');
    const about = { reportId, statement: 'Shared', askedBy: 'Pia', asked: 'Sam' };
    expect(await store.weekQuestions(all)).toEqual({
      total: 2,
      rows: [
        { ...about, text: 'Answered?', answer: 'Yes.' },
        { ...about, text: 'Asked?', answer: null },
      ],
    });
    expect((await store.weekQuestions(of(sam))).total).toBe(2);
    expect((await store.weekQuestions(of(ria))).total).toBe(0);
  });

  test('P12 another workspace’s week has nothing of it', async () => {
    const { store, sam, pm, workspaceId, arrive, make, decide } = await team();
    const reportId = await arrive(sam, 'Mine');
    const { problemId } = await make(reportId);
    await decide(problemId);
    const askedBy = { id: pm.member.id, name: 'Pia' };
    await store.ask({ workspaceId, reportId, id: newId(), text: 'Which?', askedBy, at: IN_WEEK });
    const stranger = await signIn(store, someName(), { role: 'pm', name: 'Else' });
    const none = { total: 0, rows: [] };
    for (const memberId of [null, sam.member.id]) {
      const wanted = {
        workspaceId: stranger.workspace.id,
        memberId,
        from: BEFORE,
        until: UNTIL,
        before: BEFORE,
        limit: 9,
      };
      expect(await store.weekReports(wanted)).toEqual(none);
      expect(await store.weekProblems({ ...wanted, from: '2026-01-01T00:00:00.000Z' })).toEqual(none);
      expect(await store.weekArrivals(wanted)).toEqual([]);
      expect(await store.weekNewestOn(wanted, [problemId])).toEqual([]);
      expect(await store.weekDecisions({ ...wanted, completed: false })).toEqual(none);
      expect(await store.weekQuestions(wanted)).toEqual(none);
    }
  });
}
