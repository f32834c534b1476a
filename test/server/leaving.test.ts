import { afterEach, beforeEach, expect, test } from 'vitest';
import { InviteReply } from '../../utils/record/people.ts';
import { LoopHealth } from '../../utils/record/loopHealth.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let admin: Caller;
let pm: Caller;
let seller: Caller;
beforeEach(async () => {
  world = await startWorld();
  admin = await world.join('admin', { name: 'Ada' });
  pm = await world.join('pm', { name: 'Pia', email: 'pia@acme.example' });
  seller = await world.join('seller', { name: 'Sam' });
});
afterEach(() => world.stop());

const devices = async () => {
  const people = await world.store.people(pm.joined.workspace.id);
  return people.find(({ id }) => id === pm.joined.member.id)?.devices.map(({ id }) => id) ?? [];
};

const unowned = async () => LoopHealth.parse(await (await admin.get('/v1/loop-health')).json()).unowned;

test('P12 who was a product manager comes back in by no invite that was open when they were signed out', async () => {
  const made = await admin.post('/v1/people/invites', { role: 'pm', email: 'Pia@ACME.example', days: 300 });
  const code = new URL(InviteReply.parse(await made.json()).link).hash.slice(1);
  expect((await admin.post(`/v1/people/${pm.joined.member.id}/sign-out`, {})).status).toBe(200);
  await problemIn(await world.post('/v1/join', { code, device: 'Late' }), 'invite-refused');
});

test.each<[string, () => Promise<unknown>]>([
  ['an admin', async () => admin.post(`/v1/people/devices/${(await devices())[0]}/sign-out`, {})],
  ['themselves', async () => pm.post('/v1/session/end', {})],
])('whose only browser is signed out by %s owns no problem, and loop health counts it', async (_, signOut) => {
  const report = reportFor('Exports stop');
  await seller.sync([report]);
  const reply = await pm.post('/v1/problems', { reportId: report.id, statement: null });
  const { id } = OperationReply.parse(await reply.json()).operation.problem ?? { id: '' };
  expect((await pm.put(`/v1/problems/${id}/owner`, { ownerId: pm.joined.member.id, seen: 0 })).status).toBe(200);
  expect(await unowned()).toBe(0);
  await signOut();
  expect(await unowned()).toBe(1);
});

test('a seat of a product manager who becomes a seller is free, and the seller who offered the call hears of it', async () => {
  const nextCall = { startsAt: '2026-05-15T09:15:00.000Z', minutes: 30, productWelcome: true };
  const report = { ...reportFor('Exports stop'), nextCall };
  await seller.sync([report]);
  for (const one of [pm, await world.join('pm')])
    expect((await one.put(`/v1/calls/${report.id}/seat`, {})).status).toBe(200);
  const { cursor } = await seller.sync([]);
  await problemIn(await admin.put(`/v1/calls/${report.id}/seat`, {}), 'call-full');
  await admin.put(`/v1/people/${pm.joined.member.id}`, { role: 'seller' });
  const { changes } = await seller.sync([], cursor);
  expect(changes.map(({ reportId, seats }) => [reportId, seats?.length])).toEqual([[report.id, 1]]);
  expect((await admin.put(`/v1/calls/${report.id}/seat`, {})).status).toBe(200);
  const calendar = await (await admin.get(`/v1/calls/${report.id}/invite.ics`)).text();
  expect(calendar).toContain('SEQUENCE:0');
  expect(calendar).toContain('STATUS:CONFIRMED');
});
