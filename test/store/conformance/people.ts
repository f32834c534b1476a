import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { fingerprint } from '../../../server/auth/tokens.ts';
import { createInvite } from '../../../server/invite.ts';
import type { EngineOf } from '../engine.ts';
import { AT, signIn, someName } from '../people.ts';

const LATER = '2026-05-14T09:17:00.000Z';
const publicUrl = 'http://endpoint.example';

/** Workspaces, invites, members and devices. */
export function peopleRules(engine: EngineOf): void {
  const use = (link: string, at = AT, tokenHash = fingerprint(newId())) =>
    engine().store.useInvite({
      codeHash: fingerprint(new URL(link).hash.slice(1)),
      at,
      device: { id: newId(), tokenHash, name: 'Browser' },
      newMember: ({ role, email }) => ({ id: newId(), name: 'New', email, role }),
    });
  const invite = (workspace: string, more = {}) =>
    createInvite(engine().store, { workspace, role: 'seller', publicUrl, clock: () => new Date(AT), ...more });

  test('the store answers its health check', async () => {
    await expect(engine().store.check()).resolves.toBeUndefined();
  });

  test('a workspace is made once however often it is named at the same moment', async () => {
    const name = someName();
    const make = () => engine().store.findOrCreateWorkspace({ id: newId(), name, at: AT });
    const made = await Promise.all([make(), make(), make(), make()]);
    expect(new Set(made.map((workspace) => workspace.id)).size).toBe(1);
    expect(await engine().store.workspaceByName(name)).toEqual(made[0]);
    expect(await engine().store.workspaceByName(someName())).toBeNull();
  });

  test('workspaces in which somebody is signed in are told, the one used last first', async () => {
    const { store } = engine();
    const [older, newer, left] = [
      await signIn(store, someName(), { role: 'seller' }),
      await signIn(store, someName(), { role: 'seller' }),
      await signIn(store, someName(), { role: 'seller' }),
    ];
    await store.touchDevice(older.workspace.id, older.deviceId, '2098-01-01T00:00:00.000Z');
    await store.touchDevice(newer.workspace.id, newer.deviceId, '2099-01-01T00:00:00.000Z');
    await store.touchDevice(left.workspace.id, left.deviceId, '2099-02-01T00:00:00.000Z');
    await store.revokeDevices(left.workspace.id, left.member.id, AT);
    expect(await store.liveWorkspaces(2)).toEqual([newer.workspace.id, older.workspace.id]);
    expect(await store.liveWorkspaces(1)).toEqual([newer.workspace.id]);
  });

  test('the addresses of some members are told, of no others and of no other workspace', async () => {
    const { store } = engine();
    const [name, email] = [someName(), `${newId()}@acme.example`];
    const sam = await signIn(store, name, { role: 'seller', email });
    const [plain, other] = [await signIn(store, name, { role: 'pm' }), await signIn(store, name, { role: 'seller' })];
    const stranger = await signIn(store, someName(), { role: 'seller', email: `${newId()}@acme.example` });
    const ids = [sam.member.id, plain.member.id, stranger.member.id];
    const told = await store.addressesOf(sam.workspace.id, ids);
    expect(told).toEqual(
      new Map([
        [sam.member.id, email],
        [plain.member.id, null],
      ]),
    );
    expect(await store.addressesOf(sam.workspace.id, [])).toEqual(new Map());
    expect(told.has(other.member.id)).toBe(false);
  });

  test('an invite works once, even when used twice at the same moment', async () => {
    const link = await invite(someName());
    const used = await Promise.all([use(link), use(link), use(link)]);
    expect(used.filter((one) => one !== null)).toHaveLength(1);
    expect(await use(link)).toBeNull();
  });

  test('an invite ends at its hour and an unknown code is none', async () => {
    const link = await invite(someName(), { days: 1 });
    expect(await use(link, '2026-05-15T09:15:00.000Z')).toBeNull();
    expect(await use(link, '2026-05-15T09:14:59.999Z')).not.toBeNull();
    expect(await use('http://endpoint.example/join#unknown')).toBeNull();
  });

  test('an invite with the address of a member signs that member in again, whatever its case', async () => {
    const workspace = someName();
    const first = await signIn(engine().store, workspace, { role: 'seller', name: 'Ada', email: 'Ada@acme.example' });
    const second = await use(await invite(workspace, { email: 'ada@ACME.example' }));
    expect(second?.member).toEqual(first.member);
    expect(await engine().store.memberEmails(first.workspace.id)).toEqual(['Ada@acme.example']);
  });

  test('two invites for one new address, used at the same moment, make one member', async () => {
    const workspace = someName();
    const links = [
      await invite(workspace, { email: 'new@acme.example' }),
      await invite(workspace, { email: 'new@acme.example' }),
    ];
    const used = await Promise.all(links.map((link) => use(link)));
    expect(new Set(used.map((one) => one?.member.id)).size).toBe(1);
    expect(used[0]?.member.email).toBe('new@acme.example');
  });

  test('the same address in two workspaces is two members', async () => {
    const email = 'both@acme.example';
    const one = await signIn(engine().store, someName(), { role: 'pm', email });
    const other = await signIn(engine().store, someName(), { role: 'pm', email });
    expect(one.member.id).not.toBe(other.member.id);
    expect(await engine().store.memberByEmail(one.workspace.id, email)).toEqual(one.member);
  });

  test('a revoked device is signed out, an unknown token never was in', async () => {
    const { store } = engine();
    const tokenHash = fingerprint(newId());
    const joined = await use(await invite(someName()), AT, tokenHash);
    expect((await store.signedIn(tokenHash))?.member).toEqual(joined?.member);
    expect(await store.revokeDevices(joined?.workspace.id ?? '', joined?.member.id ?? '', AT)).toBe(1);
    expect(await store.signedIn(tokenHash)).toBeNull();
    expect(await store.signedIn(fingerprint('never'))).toBeNull();
  });

  const entry = async (workspaceId: string, memberId: string, expiresAt = LATER) => {
    const code = newId();
    const { store } = engine();
    const role = 'seller' as const;
    const rest = { role, name: null, email: null, memberId, usesLeft: 1, createdAt: AT };
    await store.addInvite({ ...rest, workspaceId, codeHash: fingerprint(code), expiresAt });
    return `http://endpoint.example/join#${code}`;
  };

  test('an entry signs its own member in, once and in time, and is no invite', async () => {
    const { workspace, member } = await signIn(engine().store, someName(), { role: 'seller' });
    const [link, late] = [await entry(workspace.id, member.id), await entry(workspace.id, member.id, AT)];
    expect(await engine().store.openInvites(workspace.id, AT)).toEqual([]);
    expect((await use(link))?.member).toEqual(member);
    expect([await use(link), await use(late)]).toEqual([null, null]);
    const [found] = await engine().store.people(workspace.id);
    expect(found?.devices).toHaveLength(2);
  });

  test('P12 signing a member out of every browser ends their entries, and those of nobody else', async () => {
    const workspace = someName();
    const gone = await signIn(engine().store, workspace, { role: 'seller' });
    const stays = await signIn(engine().store, workspace, { role: 'seller' });
    const links = [
      await entry(gone.workspace.id, gone.member.id),
      await entry(gone.workspace.id, stays.member.id),
      await invite(workspace),
    ];
    await engine().store.revokeDevices(gone.workspace.id, gone.member.id, AT);
    const used = [];
    for (const link of links) used.push((await use(link)) !== null);
    expect(used).toEqual([false, true, true]);
  });

  test('when a device was last seen is kept', async () => {
    const { store } = engine();
    const tokenHash = fingerprint(newId());
    await use(await invite(someName()), AT, tokenHash);
    const before = await store.signedIn(tokenHash);
    await store.touchDevice(before?.workspace.id ?? '', before?.deviceId ?? '', '2026-05-20T00:00:00.000Z');
    expect(before?.lastSeen).toBe(AT);
    expect((await store.signedIn(tokenHash))?.lastSeen).toBe('2026-05-20T00:00:00.000Z');
  });
}
