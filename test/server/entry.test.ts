import { afterAll, beforeAll, expect, test } from 'vitest';
import { Entry } from '../../utils/record/entry.ts';
import { Session } from '../../utils/record/inbox.ts';
import { JoinReply } from '../../utils/record/join.ts';
import { People } from '../../utils/record/people.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let admin: Caller;
let seller: Caller;
beforeAll(async () => {
  world = await startWorld();
  admin = await world.join('admin', { name: 'Ada' });
  // Without an address: nothing but the entry itself says who it is for.
  seller = await world.join('seller', { name: 'Sam' });
});
afterAll(() => world.stop());

async function entryOf(caller: Caller): Promise<string> {
  const answer = await caller.post('/v1/session/entry', {});
  expect(answer.status).toBe(201);
  return Entry.parse(await answer.json()).code;
}
const enter = (code: string) =>
  world.post('/v1/join', { code, device: 'Inbox in Firefox' }, { 'x-test-address': code });

test('an entry signs another page in as the same member, with what they may read, and works once', async () => {
  const code = await entryOf(seller);
  const { token, member } = JoinReply.parse(await (await enter(code)).json());
  expect(member).toEqual(seller.joined.member);
  const headers = { authorization: `Bearer ${token}` };
  expect(Session.parse(await (await world.ask('/v1/session', { headers })).json()).member.id).toBe(member.id);
  expect((await world.ask('/v1/digest', { headers })).status).toBe(200);
  expect((await world.ask('/v1/ranking', { headers })).status).toBe(200);
  expect((await world.ask('/v1/triage', { headers })).status).toBe(403);
  await problemIn(await enter(code), 'invite-refused');
});

test('an entry is over after two minutes', async () => {
  const [late, soon] = [await entryOf(seller), await entryOf(seller)];
  world.time.now += 2 * 60_000 - 1;
  expect((await enter(soon)).status).toBe(200);
  world.time.now += 1;
  await problemIn(await enter(late), 'invite-refused');
});

test('an admin sees the page as a browser of the member, and no entry among the invites', async () => {
  await entryOf(seller);
  const { people, invites } = People.parse(await (await admin.get('/v1/people')).json());
  expect(invites).toEqual([]);
  expect(people.find(({ name }) => name === 'Sam')?.devices.map(({ name }) => name)).toContain('Inbox in Firefox');
});

test('P12 who was signed out everywhere comes in by no entry, and nobody makes one without a sign-in', async () => {
  const gone = await world.join('seller', { name: 'Gil' });
  const code = await entryOf(gone);
  expect((await admin.post(`/v1/people/${gone.joined.member.id}/sign-out`, {})).status).toBe(200);
  await problemIn(await enter(code), 'invite-refused');
  await problemIn(await gone.post('/v1/session/entry', {}), 'signed-out');
});

test('P12 an entry is void once the browser that made it is signed out, by an admin or by itself', async () => {
  const gone = await world.join('seller', { name: 'Gus', email: 'gus@acme.example' });
  const stays = await world.join('seller', { email: 'gus@acme.example' });
  const { people } = People.parse(await (await admin.get('/v1/people')).json());
  const devices = people.find(({ name }) => name === 'Gus')?.devices ?? [];
  expect(devices).toHaveLength(2);
  const left = await entryOf(stays);
  expect((await stays.post('/v1/session/end', {})).status).toBe(200);
  await problemIn(await enter(left), 'invite-refused');
  const code = await entryOf(gone);
  for (const { id } of devices) await admin.post(`/v1/people/devices/${id}/sign-out`, {});
  await problemIn(await enter(code), 'invite-refused');
});

test('whose role changed since comes in with the role that they have', async () => {
  const other = await world.join('seller', { name: 'Rae' });
  const code = await entryOf(other);
  await admin.put(`/v1/people/${other.joined.member.id}`, { role: 'pm' });
  expect(JoinReply.parse(await (await enter(code)).json()).member.role).toBe('pm');
});
