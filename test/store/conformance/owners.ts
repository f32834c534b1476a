import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import type { Role } from '../../../utils/record/join.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';

const LATER = '2026-05-20T00:00:00.000Z';

/** Who looks after a problem, who did, and how it changes hands. */
export function ownerRules(engine: EngineOf): void {
  async function owned(workspace = someName()) {
    const { store } = engine();
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sam' });
    const { id } = pm.workspace;
    const makeOne = async () => {
      const report = reportFor('Exports stop');
      await store.storeReports(batchFrom(seller, report));
      return (await hand(store, pm).make(report.id)).problemId;
    };
    const problemId = await makeOne();
    const set = (ownerId: string | null, seen: number, more: { problemId?: string; at?: string } = {}) =>
      store.setOwner({ workspaceId: id, problemId, ownerId, seen, by: pm.member.id, at: AT, ...more });
    const changes = async (of = problemId) =>
      (await store.ownerChanges(id, of, 50)).map(({ number, owner, reason, by, at }) => [
        number,
        owner?.name ?? null,
        reason,
        by?.name ?? null,
        at,
      ]);
    const join = (role: Role, name: string) => signIn(store, workspace, { role, name });
    return { store, pm, seller, problemId, id, set, changes, join, makeOne, own: hand(store, pm) };
  }

  test('nobody looks after a new problem; a member takes it and gives it back, and both stay written down', async () => {
    const { store, pm, problemId, id, set, changes } = await owned();
    expect([await store.owner(id, problemId), await changes()]).toEqual([null, []]);
    expect(await set(pm.member.id, 0)).toBe('done');
    expect(await store.owner(id, problemId)).toEqual({ id: pm.member.id, name: 'Pia' });
    expect(await set(null, 1, { at: LATER })).toBe('done');
    expect(await store.owner(id, problemId)).toBeNull();
    expect(await changes()).toEqual([
      [2, null, 'chosen', 'Pia', LATER],
      [1, 'Pia', 'chosen', 'Pia', AT],
    ]);
    expect(await store.ownerChanges(id, problemId, 1)).toMatchObject([{ number: 2 }]);
  });

  test('a page that saw an older owner changes nothing; what is so already is not written again', async () => {
    const { store, pm, problemId, id, set, changes, join } = await owned();
    const { member: paul } = await join('admin', 'Paul');
    expect(await set(paul.id, 0)).toBe('done');
    expect(await set(pm.member.id, 0)).toBe('changed');
    expect(await set(null, 2)).toBe('changed');
    expect(await set(paul.id, 1)).toBe('done');
    expect(await store.owner(id, problemId)).toMatchObject({ name: 'Paul' });
    expect(await changes()).toHaveLength(1);
  });

  test('of two who take it at the same moment one has it', async () => {
    const { pm, set, changes, join } = await owned();
    const { member: paul } = await join('pm', 'Paul');
    const done = await Promise.all([set(pm.member.id, 0), set(paul.id, 0)]);
    expect(done.toSorted()).toEqual(['changed', 'done']);
    expect(await changes()).toHaveLength(1);
  });

  test('only product managers and admins who are signed in can be given one', async () => {
    const { store, seller, id, set, changes, join } = await owned();
    const { member: gone } = await join('pm', 'Gone');
    await store.revokeDevices(id, gone.id, AT);
    expect(await set(seller.member.id, 0)).toBe('not-product');
    expect(await set(gone.id, 0)).toBe('not-product');
    expect(await set(newId(), 0)).toBe('not-product');
    expect(await changes()).toEqual([]);
  });

  test('whoever becomes a seller looks after nothing any more, and the reason is kept', async () => {
    const { store, pm, problemId, id, set, changes, join } = await owned();
    const { member: paul } = await join('pm', 'Paul');
    const boss = await join('admin', 'Ada');
    await set(paul.id, 0);
    const deed = { by: boss.member.id, at: LATER };
    expect(await store.changeRole(id, paul.id, 'admin', deed)).toBe('done');
    expect(await store.owner(id, problemId)).toMatchObject({ name: 'Paul' });
    expect(await store.changeRole(id, paul.id, 'seller', deed)).toBe('done');
    expect(await store.owner(id, problemId)).toBeNull();
    expect((await changes())[0]).toEqual([2, null, 'seller', 'Ada', LATER]);
    expect(await set(pm.member.id, 2)).toBe('done');
  });

  test('whoever is signed out everywhere looks after nothing any more; a colleague keeps theirs', async () => {
    const { store, pm, problemId, id, set, changes, makeOne, join } = await owned();
    const { member: paul } = await join('pm', 'Paul');
    const mine = await makeOne();
    await set(paul.id, 0);
    await set(pm.member.id, 0, { problemId: mine });
    expect(await store.revokeDevices(id, paul.id, LATER)).toBe(1);
    expect([await store.owner(id, problemId), await store.owner(id, mine)]).toMatchObject([null, { name: 'Pia' }]);
    expect((await changes())[0]).toEqual([2, null, 'left', null, LATER]);
  });

  test('a merge brings an owner to a problem that has none, its undoing takes them away again', async () => {
    const { store, pm, problemId, id, set, changes, makeOne, own } = await owned();
    const into = await makeOne();
    await set(pm.member.id, 0);
    const merged = await own.merge(problemId, into);
    expect(await store.owner(id, into)).toMatchObject({ name: 'Pia' });
    expect(await set(null, 1)).toEqual({ mergedInto: into });
    await own.undo(merged.id);
    expect([await store.owner(id, problemId), await store.owner(id, into)]).toMatchObject([{ name: 'Pia' }, null]);
    expect((await changes(into)).map(([, , reason]) => reason)).toEqual(['unmerged', 'merged']);
  });

  test('a merge leaves the canonical problem its owner, and an undoing leaves one who was chosen since', async () => {
    const { store, pm, problemId, id, set, makeOne, own, join } = await owned();
    const { member: paul } = await join('pm', 'Paul');
    const into = await makeOne();
    await set(pm.member.id, 0);
    await set(paul.id, 0, { problemId: into });
    const first = await own.merge(problemId, into);
    expect(await store.owner(id, into)).toMatchObject({ name: 'Paul' });
    await own.undo(first.id);
    await set(null, 1, { problemId: into });
    const second = await own.merge(problemId, into);
    await set(paul.id, 3, { problemId: into });
    await own.undo(second.id);
    expect(await store.owner(id, into)).toMatchObject({ name: 'Paul' });
  });

  test('a problem that is not there has no owner and takes none', async () => {
    const { store, pm, id, set } = await owned();
    expect(await store.owner(id, newId())).toBeUndefined();
    expect(await set(pm.member.id, 0, { problemId: newId() })).toBe('unknown');
  });

  test('a problem whose making was undone is nobody’s', async () => {
    const { store, pm, problemId, id, set, own } = await owned();
    await set(pm.member.id, 0);
    const [made] = await store.operationsOn(id, problemId, 1);
    await own.undo(made?.id ?? '');
    expect(await store.owner(id, problemId)).toBeUndefined();
    expect(await set(null, 1)).toBe('unknown');
  });

  test('P12 another workspace neither reads nor changes who it is', async () => {
    const { store, pm, problemId, id, set } = await owned();
    await set(pm.member.id, 0);
    const stranger = await signIn(store, someName(), { role: 'pm' });
    const theirs = { workspaceId: stranger.workspace.id, by: stranger.member.id, at: AT };
    expect(await store.owner(theirs.workspaceId, problemId)).toBeUndefined();
    expect(await store.ownerChanges(theirs.workspaceId, problemId, 50)).toEqual([]);
    expect(await store.setOwner({ ...theirs, problemId, ownerId: null, seen: 1 })).toBe('unknown');
    expect(await set(stranger.member.id, 1)).toBe('not-product');
    expect(await store.owner(id, problemId)).toMatchObject({ name: 'Pia' });
  });
}
