import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, listFor, signIn, someName } from '../people.ts';

/** P12 for problems and operations. */
export function problemIsolationRules(engine: EngineOf): void {
  const side = async () => {
    const { store } = engine();
    const pm = await signIn(store, someName(), { role: 'pm' });
    const reports = [reportFor('Secretword'), reportFor('Secretword too')];
    await store.storeReports(batchFrom(pm, ...reports));
    const [a = '', b = ''] = reports.map(({ id }) => id);
    const acts = hand(store, pm);
    const [P, Q] = [await acts.make(a), await acts.make(b)];
    await indexAll(store);
    return {
      store,
      pm,
      workspaceId: pm.workspace.id,
      a,
      b,
      P: P.problemId,
      Q: Q.problemId,
      made: P.operation,
      ...acts,
    };
  };

  test("P12 another workspace's problems and operations are neither read, listed nor found", async () => {
    const [ours, theirs] = [await side(), await side()];
    const { store, workspaceId, list } = ours;
    expect(await store.readProblems(workspaceId, [theirs.P, theirs.Q])).toEqual([]);
    expect((await list(['secretword'])).map(({ problem }) => problem.id).toSorted()).toEqual(
      [ours.P, ours.Q].toSorted(),
    );
    expect((await list()).length).toBe(2);
    expect(await store.operationsOn(workspaceId, theirs.P, 10)).toEqual([]);
    expect(await store.operationsWith(workspaceId, theirs.a, 10)).toEqual([]);
    await theirs.merge(theirs.P, theirs.Q);
    expect(await store.duplicatesOf(workspaceId, theirs.Q)).toEqual([]);
    expect(await store.countWaiting(workspaceId)).toBe(0);
    expect(await listFor(ours.pm, store, { problemId: theirs.P })).toEqual([]);
  });

  test("P12 another workspace's reports and problems cannot be moved, merged, split, reworded or undone", async () => {
    const [ours, theirs] = [await side(), await side()];
    const { tryTo } = ours;
    const before = await theirs.store.readProblems(theirs.workspaceId, [theirs.P, theirs.Q]);
    expect(await tryTo({ kind: 'new', reportId: theirs.a, problemId: newId(), statement: null })).toBe('no-report');
    expect(await tryTo({ kind: 'move', reportId: theirs.a, to: ours.P })).toBe('no-report');
    expect(await tryTo({ kind: 'move', reportId: ours.a, to: theirs.P })).toBe('no-target');
    expect(await tryTo({ kind: 'merge', problemId: ours.P, intoId: theirs.P })).toBe('no-target');
    expect(await tryTo({ kind: 'merge', problemId: theirs.P, intoId: ours.P })).toBe('no-problem');
    const split = { kind: 'split', newId: newId(), statement: null } as const;
    expect(await tryTo({ ...split, problemId: theirs.P, reportIds: [theirs.a] })).toBe('no-problem');
    expect(await tryTo({ ...split, problemId: ours.P, reportIds: [theirs.a] })).toBe('no-report');
    expect(await tryTo({ kind: 'reword', problemId: theirs.P, statement: 'x' })).toBe('no-problem');
    expect(await ours.undo(theirs.made.id)).toBe('no-operation');
    expect(await theirs.store.readProblems(theirs.workspaceId, [theirs.P, theirs.Q])).toEqual(before);
  });

  test('P12 the same ids in two workspaces are two problems and two operations', async () => {
    const [ours, theirs] = [await side(), await side()];
    const entry = { operationId: theirs.made.id, at: '2026-05-14T09:15:00.000Z', by: ours.pm.member.id };
    const wish = { kind: 'new', reportId: ours.a, problemId: theirs.P, statement: 'Ours' } as const;
    await ours.store.operate({ ...entry, workspaceId: ours.workspaceId, wish });
    expect((await ours.read(theirs.P))?.statement).toBe('Ours');
    expect((await theirs.read(theirs.P))?.statement).toBe('Secretword');
    await ours.undo(theirs.made.id);
    expect((await theirs.store.operationsOn(theirs.workspaceId, theirs.P, 5))[0]?.undone).toBeNull();
  });
}
