import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import type { Role } from '../../../utils/record/join.ts';
import { fingerprint } from '../../../server/auth/tokens.ts';
import { createEntry } from '../../../server/entry.ts';
import { createInvite } from '../../../server/invite.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import { sinceWhen } from '../../../server/problems/health/loop.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, changesFor, signIn, someName } from '../people.ts';

const LATER = '2026-05-14T09:16:00.000Z';
const TO_COME = '2026-05-20T08:00:00Z';
const RUNNING = '2026-05-14T09:00:00Z';
const OVER = '2026-05-14T08:00:00Z';

const newMember = () => ({ id: newId(), name: 'New', email: null, role: 'pm' as const });

/** What whoever is signed out or becomes a seller leaves behind: ways in, problems, seats. */
export function leavingRules(engine: EngineOf): void {
  async function team() {
    const { store } = engine();
    const workspace = someName();
    const email = `${newId()}@acme.example`;
    const pia = await signIn(store, workspace, { role: 'pm', name: 'Pia', email });
    const paul = await signIn(store, workspace, { role: 'pm', name: 'Paul' });
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sam' });
    const id = pia.workspace.id;
    const invited = async (to?: string, role: Role = 'pm') => {
      const more = { ...(to !== undefined && { email: to }), publicUrl: 'http://endpoint.example' };
      const link = await createInvite(store, { workspace, role, ...more, clock: () => new Date(AT) });
      return new URL(link).hash.slice(1);
    };
    /** Whether the code still lets somebody in. */
    const opens = async (code: string): Promise<boolean> => {
      const device = { id: newId(), tokenHash: fingerprint(newId()), name: 'Late' };
      return (await store.useInvite({ codeHash: fingerprint(code), at: LATER, device, newMember })) !== null;
    };
    const seats = async (startsAt: string, ...by: SignedIn[]) => {
      const report = {
        ...reportFor('Exports stop'),
        nextCall: { startsAt, minutes: 30, productWelcome: true as const },
      };
      await store.storeReports(batchFrom(seller, report));
      const at = '2026-05-14T08:00:00.000Z';
      for (const { member } of by)
        expect(await store.takeSeat({ workspaceId: id, reportId: report.id, memberId: member.id, at })).toBe('taken');
      return report.id;
    };
    const taken = async (reportId: string) => (await store.readCall(id, reportId))?.taken.map(({ name }) => name);
    const owned = async (by: SignedIn) => {
      const report = reportFor('Exports stop');
      await store.storeReports(batchFrom(seller, report));
      const { problemId } = await hand(store, paul).make(report.id);
      const entry = { workspaceId: id, problemId, ownerId: by.member.id, seen: 0, by: by.member.id, at: AT };
      expect(await store.setOwner(entry)).toBe('done');
      return problemId;
    };
    const unowned = async () =>
      (await store.loopCounts({ workspaceId: id, at: LATER, since: sinceWhen(LATER) })).unowned;
    const again = () => signIn(store, workspace, { role: 'pm', email });
    return { store, id, email, pia, paul, seller, invited, opens, seats, taken, owned, unowned, again };
  }

  test('P12 signed out everywhere, nobody comes back in by an invite to their address; other invites stay', async () => {
    const { store, id, email, pia, invited, opens } = await team();
    const codes = [
      await invited(email.toUpperCase()),
      await invited(email),
      await invited(),
      await invited('x@y.example'),
    ];
    expect(await store.revokeDevices(id, pia.member.id, AT)).toBe(1);
    expect(new Set((await store.openInvites(id, AT)).map((open) => open.email))).toEqual(
      new Set(['x@y.example', null]),
    );
    const opened = [];
    for (const code of codes) opened.push(await opens(code));
    expect(opened).toEqual([false, false, true, true]);
    expect(await opens(await invited(email)), 'a new invite lets them in again').toBe(true);
  });

  test('P12 an invite of another workspace to the same address stays', async () => {
    const [here, there] = [await team(), await team()];
    const code = await there.invited(here.email);
    await here.store.revokeDevices(here.id, here.pia.member.id, AT);
    await here.store.revokeDevices(there.id, here.pia.member.id, AT);
    expect(await there.opens(code)).toBe(true);
  });

  test('P12 an entry is void once a browser of its member is signed out; those of others are not', async () => {
    const { store, id, pia, paul, again, opens } = await team();
    await again();
    const [mine, theirs] = [await createEntry(store, pia, new Date(AT)), await createEntry(store, paul, new Date(AT))];
    expect(await store.revokeDevice(id, pia.deviceId, AT)).toBe(true);
    expect([await opens(mine.code), await opens(theirs.code)]).toEqual([false, true]);
  });

  test('one browser of several that is signed out ends nothing else', async () => {
    const { store, id, email, pia, again, seats, taken, owned, unowned, invited, opens } = await team();
    await again();
    const [call, problemId, code] = [await seats(TO_COME, pia), await owned(pia), await invited(email)];
    await store.revokeDevice(id, pia.deviceId, AT, true);
    expect([await taken(call), await unowned()]).toEqual([['Pia'], 0]);
    expect(await store.owner(id, problemId)).toMatchObject({ name: 'Pia' });
    expect(await opens(code)).toBe(true);
  });

  test('the last browser of somebody leaves their problems without an owner, and loop health counts them', async () => {
    const { store, id, pia, paul, again, owned, unowned } = await team();
    const { deviceId } = await again();
    const [problemId, other] = [await owned(pia), await owned(paul)];
    await Promise.all([store.revokeDevice(id, pia.deviceId, AT), store.revokeDevice(id, deviceId, AT)]);
    expect([await store.owner(id, problemId), await unowned()]).toEqual([null, 1]);
    expect((await store.ownerChanges(id, problemId, 1))[0]).toMatchObject({ reason: 'left', by: null, at: AT });
    expect(await store.owner(id, other)).toMatchObject({ name: 'Paul' });
    expect(await store.revokeDevice(id, pia.deviceId, LATER)).toBe(false);
  });

  test('invites to whoever signs out their own last browser stay; those of whom an admin signs out do not', async () => {
    const [self, other] = [await team(), await team()];
    const [kept, gone] = [await self.invited(self.email), await other.invited(other.email)];
    await self.store.revokeDevice(self.id, self.pia.deviceId, AT);
    await other.store.revokeDevice(other.id, other.pia.deviceId, AT, true);
    expect([await self.opens(kept), await other.opens(gone)]).toEqual([true, false]);
  });

  test.each<[string, (at: Awaited<ReturnType<typeof team>>) => Promise<unknown>]>([
    ['is signed out everywhere', ({ store, id, pia }) => store.revokeDevices(id, pia.member.id, AT)],
    ['loses their only browser', ({ store, id, pia }) => store.revokeDevice(id, pia.deviceId, AT)],
    [
      'becomes a seller',
      ({ store, id, pia, paul }) => store.changeRole(id, pia.member.id, 'seller', { by: paul.member.id, at: AT }),
    ],
  ])('who %s has no seat in calls to come, and sellers hear of it; a call that is over keeps it', async (_, leave) => {
    const here = await team();
    const { store, pia, paul, seller, seats, taken } = here;
    const admin = await signIn(store, pia.workspace.name, { role: 'admin' });
    const [next, now, over] = [await seats(TO_COME, pia, paul), await seats(RUNNING, pia), await seats(OVER, pia)];
    const before = await store.readCall(here.id, next);
    const cursor = (await changesFor(seller, store)).upTo;
    await leave(here);
    expect([await taken(next), await taken(now), await taken(over)]).toEqual([['Paul'], [], ['Pia']]);
    const { changes } = await changesFor(seller, store, cursor);
    expect(new Map(changes.map(({ reportId, seats: told }) => [reportId, told]))).toEqual(
      new Map([
        [next, ['Paul']],
        [now, undefined],
      ]),
    );
    expect(await store.readCall(here.id, next), 'the call itself is as it was').toMatchObject({
      sequence: before?.sequence,
      withdrawn: false,
    });
    const wanted = { workspaceId: here.id, reportId: next, memberId: admin.member.id, at: LATER };
    expect(await store.takeSeat(wanted)).toBe('taken');
  });

  test('who becomes an admin keeps their seats', async () => {
    const { store, id, pia, paul, seats, taken } = await team();
    const call = await seats(TO_COME, pia);
    await store.changeRole(id, pia.member.id, 'admin', { by: paul.member.id, at: AT });
    expect(await taken(call)).toEqual(['Pia']);
  });
}
