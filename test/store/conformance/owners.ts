import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';

/** Who looks after a problem. */
export function ownerRules(engine: EngineOf): void {
  async function owned(workspace = someName()) {
    const { store } = engine();
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const report = reportFor('Exports stop');
    await store.storeReports(batchFrom(await signIn(store, workspace, { role: 'seller' }), report));
    const { problemId } = await hand(store, pm).make(report.id);
    return { store, pm, problemId, id: pm.workspace.id };
  }

  test('nobody looks after a new problem; a member takes it and gives it back', async () => {
    const { store, pm, problemId, id } = await owned();
    expect(await store.owner(id, problemId)).toBeNull();
    expect(await store.setOwner(id, problemId, pm.member.id)).toBe(true);
    expect(await store.owner(id, problemId)).toEqual({ id: pm.member.id, name: 'Pia' });
    expect(await store.setOwner(id, problemId, null)).toBe(true);
    expect(await store.owner(id, problemId)).toBeNull();
  });

  test('a problem that is not there has no owner and takes none', async () => {
    const { store, pm, id } = await owned();
    expect(await store.owner(id, newId())).toBeUndefined();
    expect(await store.setOwner(id, newId(), pm.member.id)).toBe(false);
  });

  test('a problem whose making was undone is nobody’s', async () => {
    const { store, pm, problemId, id } = await owned();
    await store.setOwner(id, problemId, pm.member.id);
    const [made] = await store.operationsOn(id, problemId, 1);
    await store.undo({ workspaceId: id, by: pm.member.id, at: AT, operationId: made?.id ?? '' });
    expect(await store.owner(id, problemId)).toBeUndefined();
  });

  test('P12 another workspace neither reads nor changes who it is', async () => {
    const { store, pm, problemId, id } = await owned();
    await store.setOwner(id, problemId, pm.member.id);
    const stranger = await signIn(store, someName(), { role: 'pm' });
    expect(await store.owner(stranger.workspace.id, problemId)).toBeUndefined();
    expect(await store.setOwner(stranger.workspace.id, problemId, null)).toBe(false);
    expect(await store.owner(id, problemId)).toMatchObject({ name: 'Pia' });
  });
}
