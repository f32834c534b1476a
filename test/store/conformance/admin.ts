import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { fingerprint } from '../../../server/auth/tokens.ts';
import { createInvite } from '../../../server/invite.ts';
import type { EngineOf } from '../engine.ts';
import { AT, signIn, someName } from '../people.ts';

const publicUrl = 'http://endpoint.example';
const LATER = '2026-05-20T00:00:00.000Z';

/** What an admin sees and changes of people, browsers, invites and rules. */
export function adminRules(engine: EngineOf): void {
  const invite = (workspace: string, more = {}) =>
    createInvite(engine().store, { workspace, role: 'seller', publicUrl, clock: () => new Date(AT), ...more });
  const use = (link: string) =>
    engine().store.useInvite({
      codeHash: fingerprint(new URL(link).hash.slice(1)),
      at: AT,
      device: { id: newId(), tokenHash: fingerprint(newId()), name: 'Browser' },
      newMember: ({ role, email }) => ({ id: newId(), name: 'New', email, role }),
    });

  test('everybody is listed by name with the browsers they are signed in with now', async () => {
    const { store } = engine();
    const workspace = someName();
    const zoe = await signIn(store, workspace, { role: 'pm', name: 'Zoe', email: 'zoe@acme.example' });
    await signIn(store, workspace, { role: 'pm', email: 'zoe@acme.example' });
    const ada = await signIn(store, workspace, { role: 'seller', name: 'Ada' });
    const found = await store.people(ada.workspace.id);
    expect(found.map(({ name, role, devices }) => [name, role, devices.length])).toEqual([
      ['Ada', 'seller', 1],
      ['Zoe', 'pm', 2],
    ]);
    expect(found[0]).toMatchObject({ ...ada.member, joinedAt: AT, devices: [{ id: ada.deviceId, lastSeen: AT }] });
    expect(await store.revokeDevice(zoe.workspace.id, zoe.deviceId, LATER)).toBe(true);
    expect((await store.people(zoe.workspace.id))[1]?.devices).toHaveLength(1);
  });

  test('one browser is signed out and the other stays; a second time there is nothing to sign out', async () => {
    const { store } = engine();
    const workspace = someName();
    const one = await signIn(store, workspace, { role: 'seller', email: 'a@acme.example' });
    await signIn(store, workspace, { role: 'seller', email: 'a@acme.example' });
    expect(await store.revokeDevice(one.workspace.id, one.deviceId, LATER)).toBe(true);
    expect(await store.revokeDevice(one.workspace.id, one.deviceId, LATER)).toBe(false);
    expect((await store.people(one.workspace.id)).flatMap(({ devices }) => devices)).toHaveLength(1);
  });

  test('invites that can still be used are listed, and a cancelled one is refused', async () => {
    const { store } = engine();
    const workspace = someName();
    const links = [
      await invite(workspace, { name: 'Ada', email: 'ada@acme.example' }),
      await invite(workspace, { days: 1 }),
      await invite(workspace),
    ];
    await use(links[2] ?? '');
    const { id } = (await store.workspaceByName(workspace)) ?? { id: '' };
    const open = await store.openInvites(id, LATER);
    expect(open).toMatchObject([{ role: 'seller', name: 'Ada', email: 'ada@acme.example', createdAt: AT }]);
    expect(await store.openInvites(id, AT)).toHaveLength(2);
    expect(await store.cancelInvite(id, open[0]?.id ?? '')).toBe(true);
    expect(await store.cancelInvite(id, open[0]?.id ?? '')).toBe(false);
    expect(await use(links[0] ?? '')).toBeNull();
    expect(await store.openInvites(id, LATER)).toEqual([]);
  });

  test('a role is changed at once, and the last admin stays one', async () => {
    const { store } = engine();
    const workspace = someName();
    const first = await signIn(store, workspace, { role: 'admin', email: 'a@acme.example' });
    const other = await signIn(store, workspace, { role: 'seller' });
    const { id } = first.workspace;
    expect(await store.changeRole(id, first.member.id, 'pm', { by: first.member.id, at: AT })).toBe('last-admin');
    expect(await store.changeRole(id, newId(), 'pm', { by: first.member.id, at: AT })).toBe('unknown');
    expect(await store.changeRole(id, other.member.id, 'admin', { by: first.member.id, at: AT })).toBe('done');
    expect(await store.changeRole(id, first.member.id, 'pm', { by: first.member.id, at: AT })).toBe('done');
    expect((await store.memberByEmail(id, 'a@acme.example'))?.role).toBe('pm');
  });

  test('two admins who demote each other at the same moment leave one', async () => {
    const { store } = engine();
    const workspace = someName();
    const both = [await signIn(store, workspace, { role: 'admin' }), await signIn(store, workspace, { role: 'admin' })];
    const id = both[0]?.workspace.id ?? '';
    const done = await Promise.all(
      both.map(({ member }) => store.changeRole(id, member.id, 'seller', { by: member.id, at: AT })),
    );
    expect(done.toSorted()).toEqual(['done', 'last-admin']);
  });

  test("the rule about colleagues' quotes begins without names, and is replaced", async () => {
    const { store } = engine();
    const { workspace } = await signIn(store, someName(), { role: 'admin' });
    expect(await store.quoteRule(workspace.id)).toBe('nameless');
    await store.writeQuoteRule(workspace.id, 'none');
    expect(await store.quoteRule(workspace.id)).toBe('none');
  });

  test('how long a customer is left alone begins with 90 days, and is replaced in this workspace alone', async () => {
    const { store } = engine();
    const [mine, theirs] = [
      await signIn(store, someName(), { role: 'admin' }),
      await signIn(store, someName(), { role: 'admin' }),
    ];
    expect(await store.coolDownDays(mine.workspace.id)).toBe(90);
    for (const days of [0, 3_650]) {
      await store.writeCoolDown(mine.workspace.id, days);
      expect(await store.coolDownDays(mine.workspace.id)).toBe(days);
    }
    expect(await store.coolDownDays(theirs.workspace.id)).toBe(90);
    await expect(store.coolDownDays(newId())).rejects.toThrow('no such workspace');
  });

  test('P12 none of it reaches into another workspace', async () => {
    const { store } = engine();
    const [mine, theirs] = [someName(), someName()];
    const me = await signIn(store, mine, { role: 'admin' });
    const they = await signIn(store, theirs, { role: 'admin' });
    await signIn(store, theirs, { role: 'admin' });
    await invite(theirs);
    const [open] = await store.openInvites(they.workspace.id, AT);
    const { id } = me.workspace;
    await store.writeQuoteRule(id, 'named');
    expect(await store.changeRole(id, they.member.id, 'seller', { by: me.member.id, at: AT })).toBe('unknown');
    expect(await store.revokeDevice(id, they.deviceId, LATER)).toBe(false);
    expect(await store.cancelInvite(id, open?.id ?? '')).toBe(false);
    expect(await store.people(id)).toHaveLength(1);
    expect(await store.openInvites(id, AT)).toEqual([]);
    expect(await store.quoteRule(they.workspace.id)).toBe('nameless');
  });
}
