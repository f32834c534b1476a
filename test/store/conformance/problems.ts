import { expect, test } from 'vitest';
import type { Decision } from '../../../utils/record/decision.ts';
import { newId } from '../../../utils/record/id.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, changesFor, listFor, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

/** Reports become problems: operations, their history and undo. The rules themselves: `test/problems`. */
export function problemRules(engine: EngineOf): void {
  const team = async (count = 3) => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sel' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const reports = Array.from({ length: count }, (_, place) => reportFor(`Trouble ${place}`));
    await store.storeReports(batchFrom(seller, ...reports));
    const ids = reports.map(({ id }) => id);
    const waiting = async () =>
      (await listFor(pm, store, { problemId: null })).map(({ received }) => received.report.id);
    return { store, seller, pm, reports, ids, waiting, ...hand(store, pm) };
  };
  const pair = async () => {
    const all = await team();
    const [a = '', b = '', c = ''] = all.ids;
    const [P, Q] = [await all.make(a), await all.make(b)];
    return { ...all, a, b, c, P, Q };
  };

  test('a report waits in Triage until it is on a problem, and changes for its seller', async () => {
    const { store, seller, ids, waiting, make, move, read, pm } = await team();
    const [a = '', b = '', c = ''] = ids;
    expect(await waiting()).toEqual([c, b, a]);
    const { upTo } = await changesFor(seller, store);
    const { problemId, operation } = await make(a);
    expect(operation).toMatchObject({
      kind: 'new',
      by: { name: 'Pia' },
      at: AT,
      reports: 1,
      other: null,
      undone: null,
    });
    expect(operation.problem).toEqual({ id: problemId, statement: 'Trouble 0' });
    await move(b, problemId);
    expect(await waiting()).toEqual([c]);
    expect(await store.countWaiting(pm.workspace.id)).toBe(1);
    expect(await read(problemId)).toMatchObject({ statement: 'Trouble 0', reports: 2, decision: null, createdAt: AT });
    const { changes } = await changesFor(seller, store, upTo);
    expect(changes.map(({ reportId, problem }) => [reportId, problem?.id])).toEqual([
      [a, problemId],
      [b, problemId],
    ]);
  });

  test("a report moved to another problem takes that problem's decision to its seller", async () => {
    const { store, seller, pm, a, c, P, move } = await pair();
    const decision = decisionBy(pm);
    await store.decide({ workspaceId: pm.workspace.id, reportId: a, problemId: newId(), decision });
    const { upTo } = await changesFor(seller, store);
    await move(c, P.problemId);
    const { changes } = await changesFor(seller, store, upTo);
    expect(changes).toMatchObject([{ reportId: c, decision, problem: { id: P.problemId } }]);
    await move(c, null);
    expect((await changesFor(seller, store, upTo)).changes).toMatchObject([
      { reportId: c, decision: null, problem: null },
    ]);
  });

  test('a merged problem stays as a duplicate, out of the list, and its reports carry on', async () => {
    const { store, seller, pm, P, Q, a, merge, read, problemOf, list } = await pair();
    const { upTo } = await changesFor(seller, store);
    const operation = await merge(P.problemId, Q.problemId);
    expect(operation).toMatchObject({
      kind: 'merge',
      reports: 1,
      problem: { id: Q.problemId },
      other: { id: P.problemId },
    });
    expect(await read(P.problemId)).toMatchObject({ canonicalId: Q.problemId, reports: 0 });
    expect(await read(Q.problemId)).toMatchObject({ canonicalId: null, reports: 2 });
    expect(await problemOf(a)).toBe(Q.problemId);
    expect((await list()).map(({ problem }) => problem.id)).toEqual([Q.problemId]);
    expect(await store.duplicatesOf(pm.workspace.id, Q.problemId)).toEqual([
      { id: P.problemId, statement: 'Trouble 0' },
    ]);
    expect((await changesFor(seller, store, upTo)).changes.map(({ reportId }) => reportId)).toEqual([a]);
  });

  test('P9 a decided problem is not merged into one that nobody decided on, nor into one taken back; what was told stays', async () => {
    const { store, seller, pm, a, P, Q, merge, read, tryTo } = await pair();
    const decide = (problemId: string, words: Partial<Decision>) =>
      store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision: decisionBy(pm, words) });
    await decide(P.problemId, { status: 'declined', wouldChange: 'More accounts' });
    const { upTo } = await changesFor(seller, store);
    const wish = { kind: 'merge', problemId: P.problemId, intoId: Q.problemId } as const;
    expect(await tryTo(wish)).toBe('decided-source');
    await decide(Q.problemId, {});
    await decide(Q.problemId, { status: 'open', reason: null });
    expect(await tryTo(wish)).toBe('decided-source');
    expect((await changesFor(seller, store, upTo)).changes.filter(({ reportId }) => reportId === a)).toEqual([]);
    expect(await read(P.problemId)).toMatchObject({ canonicalId: null, reports: 1, decision: { status: 'declined' } });
    await merge(Q.problemId, P.problemId);
    expect(await read(P.problemId)).toMatchObject({ reports: 2, decision: { status: 'declined' } });
  });

  test('P9 of two decided problems the decision of the one that carries on is told to all', async () => {
    const { store, seller, pm, a, b, c, P, Q, make, merge, tryTo } = await pair();
    const R = await make(c);
    const decide = async (problemId: string, words: Partial<Decision> = {}) => {
      const decision = decisionBy(pm, words);
      await store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision });
      return decision;
    };
    await decide(P.problemId, { status: 'declined', wouldChange: 'More accounts' });
    await merge(Q.problemId, R.problemId);
    expect(await tryTo({ kind: 'merge', problemId: P.problemId, intoId: Q.problemId })).toBe('decided-source');
    const started = await decide(R.problemId, { status: 'started' });
    const { upTo } = await changesFor(seller, store);
    await merge(P.problemId, Q.problemId);
    expect((await changesFor(seller, store, upTo)).changes).toMatchObject([
      { reportId: a, problem: { id: R.problemId }, decision: started },
    ]);
    expect((await store.readReport(pm.workspace.id, null, b))?.decision).toEqual(started);
  });

  test('what arrived on a problem since a day is told with its accounts, after a merge for the one that carries on', async () => {
    const { store, pm, P, Q, merge } = await pair();
    const arrived = (problemId: string, since: string) => store.arrivalsOn(pm.workspace.id, problemId, since);
    const [first] = await arrived(P.problemId, '2000-01-01');
    expect(first).toEqual({ receivedAt: expect.stringMatching(/^\d{4}-.*Z$/), accountKeys: expect.any(Array) });
    expect(await arrived(P.problemId, '2999-01-01')).toEqual([]);
    await merge(P.problemId, Q.problemId);
    expect(await arrived(P.problemId, '2000-01-01')).toEqual([]);
    expect(await arrived(Q.problemId, '2000-01-01')).toHaveLength(2);
  });

  test('a split takes reports to a new problem, made from the first of them', async () => {
    const { a, c, P, move, operate, problemOf, read } = await pair();
    await move(c, P.problemId);
    const split = { kind: 'split' as const, problemId: P.problemId, reportIds: [c], newId: newId(), statement: null };
    await operate(split);
    expect([await problemOf(a), await problemOf(c)]).toEqual([P.problemId, split.newId]);
    expect(await read(split.newId)).toMatchObject({ statement: 'Trouble 2', reports: 1 });
  });

  test("a problem is said in the product manager's words until they are taken back; a revision does not overwrite them", async () => {
    const { store, seller, reports, P, reword, read } = await pair();
    const operation = await reword(P.problemId, 'Exports stop');
    expect(operation).toMatchObject({ kind: 'reword', wording: { from: null, to: 'Exports stop' } });
    const [first] = reports;
    if (!first) throw new Error('no report');
    const problem = { ...first.problem, statement: '[redacted] stop' };
    await store.storeReports(batchFrom(seller, { ...first, revision: 2, problem }));
    expect(await read(P.problemId)).toMatchObject({ statement: 'Exports stop' });
    await reword(P.problemId, null);
    expect(await read(P.problemId)).toMatchObject({ statement: '[redacted] stop' });
  });

  test('P8 undoing a wording never brings back words that were redacted meanwhile', async () => {
    const { store, seller, reports, P, reword, read, undo } = await pair();
    const operation = await reword(P.problemId, 'Exports stop');
    const [first] = reports;
    if (!first) throw new Error('no report');
    const problem = { ...first.problem, statement: '[redacted]' };
    await store.storeReports(batchFrom(seller, { ...first, revision: 2, problem }));
    await undo(operation.id);
    expect(await read(P.problemId)).toMatchObject({ statement: '[redacted]' });
  });

  test('no operation alters a report', async () => {
    const { store, pm, reports, P, Q, c, merge, move, reword, undo } = await pair();
    await move(c, P.problemId);
    const { id } = await merge(P.problemId, Q.problemId);
    await reword(Q.problemId, 'Other words');
    await undo(id);
    const kept = await Promise.all(reports.map((report) => store.readReport(pm.workspace.id, null, report.id)));
    expect(kept.map((one) => one?.report)).toEqual(reports);
  });

  test('undo restores what was there, says who did it, and reaches the seller', async () => {
    const { store, seller, a, P, Q, merge, undo, read, problemOf } = await pair();
    const before = [await read(P.problemId), await read(Q.problemId)];
    const { id } = await merge(P.problemId, Q.problemId);
    const { upTo } = await changesFor(seller, store);
    expect(await undo(id)).toMatchObject({ id, undone: { by: { name: 'Pia' }, at: AT } });
    expect([await read(P.problemId), await read(Q.problemId)]).toEqual(before);
    expect(await problemOf(a)).toBe(P.problemId);
    expect((await changesFor(seller, store, upTo)).changes).toMatchObject([
      { reportId: a, problem: { id: P.problemId } },
    ]);
    expect(await undo(id)).toBe('undone');
    expect(await undo(newId())).toBe('no-operation');
  });

  test('a problem that is unmade is gone from every list, and its report waits again', async () => {
    const { store, pm, a, P, undo, read, list, waiting, tryTo } = await pair();
    await undo(P.operation.id);
    expect(await read(P.problemId)).toBeUndefined();
    expect((await list()).map(({ problem }) => problem.id)).not.toContain(P.problemId);
    expect(await waiting()).toContain(a);
    expect(await tryTo({ kind: 'move', reportId: a, to: P.problemId })).toBe('no-target');
    const decision = decisionBy(pm, { status: 'duplicate', canonicalId: P.problemId });
    const entry = { workspaceId: pm.workspace.id, reportId: a, problemId: newId(), decision };
    expect(await store.decide(entry)).toBe('no-canonical');
  });

  test('an older operation is not undone while a later one stands on it, which is named', async () => {
    const { c, P, Q, move, merge, undo } = await pair();
    await move(c, P.problemId);
    const later = await merge(P.problemId, Q.problemId);
    expect(await undo(P.operation.id)).toEqual({ touchedBy: later });
    expect(await undo(later.id)).toMatchObject({ id: later.id });
    expect(await undo(P.operation.id)).toMatchObject({ touchedBy: { kind: 'move' } });
    expect(await undo(Q.operation.id)).toMatchObject({ id: Q.operation.id });
  });

  test('P9 a problem that was decided on is not unmade', async () => {
    const { store, pm, a, b, P, undo } = await pair();
    const at = { workspaceId: pm.workspace.id, problemId: newId() };
    await store.decide({ ...at, reportId: a, decision: decisionBy(pm) });
    expect(await undo(P.operation.id)).toBe('decided');
    expect((await store.readReport(pm.workspace.id, null, b))?.decision).toBeNull();
  });

  test('the problem that a decision makes has its operation too', async () => {
    const { store, pm, ids, problemOf } = await team(1);
    const [a = ''] = ids;
    await store.decide({ workspaceId: pm.workspace.id, reportId: a, problemId: newId(), decision: decisionBy(pm) });
    const problemId = await problemOf(a);
    const operations = await store.operationsOn(pm.workspace.id, problemId ?? '', 10);
    expect(operations).toMatchObject([{ kind: 'new', problem: { id: problemId }, by: { name: 'Pia' } }]);
  });

  test('the history of a problem holds all that had to do with it, newest first', async () => {
    const { store, pm, c, P, Q, move, merge, reword, undo } = await pair();
    await move(c, P.problemId);
    await reword(P.problemId, 'Exports stop');
    const merged = await merge(P.problemId, Q.problemId);
    await undo(merged.id);
    const kinds = async (id: string) =>
      (await store.operationsOn(pm.workspace.id, id, 10)).map(
        ({ kind, undone }) => `${kind}${undone ? ' undone' : ''}`,
      );
    expect(await kinds(P.problemId)).toEqual(['merge undone', 'reword', 'move', 'new']);
    expect(await kinds(Q.problemId)).toEqual(['merge undone', 'new']);
    expect(await store.operationsOn(pm.workspace.id, P.problemId, 2)).toHaveLength(2);
  });

  test('the history of a report holds all that put it somewhere, newest first, and nothing else', async () => {
    const { store, pm, a, c, P, Q, move, merge, reword, undo } = await pair();
    const moved = await move(c, P.problemId);
    await reword(P.problemId, 'Exports stop');
    const merged = await merge(P.problemId, Q.problemId);
    const told = async (id: string) =>
      (await store.operationsWith(pm.workspace.id, id, 10)).map(
        ({ kind, problem, by, undone }) =>
          `${by.name}: ${kind} ${problem?.id === P.problemId ? 'P' : 'Q'}${undone ? ' undone' : ''}`,
      );
    expect(await told(c)).toEqual(['Pia: merge Q', 'Pia: move P']);
    await undo(merged.id);
    expect(await told(a)).toEqual(['Pia: merge Q undone', 'Pia: new P']);
    expect((await store.operationsWith(pm.workspace.id, c, 2)).map(({ id }) => id)).toEqual([merged.id, moved.id]);
    expect(await store.operationsWith(pm.workspace.id, newId(), 10)).toEqual([]);
  });

  test('reports that go along are moved and taken back with the first one', async () => {
    const { ids, P, Q, tryTo, undo, problemOf } = await pair();
    const [a = '', , c = ''] = ids;
    expect(await tryTo({ kind: 'move', reportId: a, along: [c], to: Q.problemId })).toBe('not-with-it');
    await tryTo({ kind: 'move', reportId: c, to: P.problemId });
    const moved = await tryTo({ kind: 'move', reportId: a, along: [c], to: Q.problemId });
    if (typeof moved === 'string') throw new Error(moved);
    expect(moved).toMatchObject({ kind: 'move', reports: 2, other: { id: P.problemId } });
    expect(await Promise.all([a, c].map(problemOf))).toEqual([Q.problemId, Q.problemId]);
    await undo(moved.id);
    expect(await Promise.all([a, c].map(problemOf))).toEqual([P.problemId, P.problemId]);
  });

  test('two people who do the same at the same moment do it once', async () => {
    const { ids, P, tryTo } = await pair();
    const c = ids[2] ?? '';
    const wish = { kind: 'move', reportId: c, to: P.problemId } as const;
    const outcomes = await Promise.all([tryTo(wish), tryTo(wish), tryTo(wish)]);
    expect(outcomes.filter((outcome) => outcome === 'same')).toHaveLength(2);
  });

  test('an operation that was asked for twice under one id is kept once', async () => {
    const { store, pm, ids, P, problemOf } = await pair();
    const c = ids[2] ?? '';
    const entry = { workspaceId: pm.workspace.id, operationId: newId(), by: pm.member.id, at: AT };
    await store.operate({ ...entry, wish: { kind: 'move', reportId: c, to: P.problemId } });
    await expect(store.operate({ ...entry, wish: { kind: 'move', reportId: c, to: null } })).rejects.toThrow(
      /unique|duplicate/i,
    );
    expect(await problemOf(c)).toBe(P.problemId);
  });
}
