import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InviteReply, People } from '../../utils/record/people.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { SharedQuotes, WorkspaceRules } from '../../utils/record/quotes.ts';
import { newId } from '../../utils/record/id.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let admin: Caller;
let seller: Caller;
let pm: Caller;

beforeAll(async () => {
  world = await startWorld();
  admin = await world.join('admin', { name: 'Ada', email: 'ada@acme.example' });
  seller = await world.join('seller', { name: 'Sam', email: 'sam@acme.example' });
  pm = await world.join('pm', { name: 'Pia', email: 'pia@acme.example' });
});
afterAll(() => world.stop());

const rules = async (answer: Response) => WorkspaceRules.parse(await answer.json());
const setQuotes = (quotes: string) => admin.put('/v1/rules', { redact: [], quotes });
const people = async (answer: Response) => People.parse(await answer.json());

describe('people', () => {
  test('an admin sees everybody with their browsers', async () => {
    const found = await people(await admin.get('/v1/people'));
    expect(found.people.map(({ name, role, devices }) => [name, role, devices.length])).toEqual([
      ['Ada', 'admin', 1],
      ['Pia', 'pm', 1],
      ['Sam', 'seller', 1],
    ]);
  });

  test('an invite made in the inbox is told once, works once, and can be cancelled', async () => {
    const made = await admin.post('/v1/people/invites', { role: 'seller', name: 'Nia' });
    const { link, invites } = InviteReply.parse(await made.json());
    expect([made.status, invites.map(({ name }) => name)]).toEqual([201, ['Nia']]);
    expect(JSON.stringify(invites)).not.toContain(new URL(link).hash.slice(1));
    const id = invites[0]?.id ?? '';
    expect((await people(await admin.post(`/v1/people/invites/${id}/cancel`, {}))).invites).toEqual([]);
    const used = await world.post('/v1/join', { code: new URL(link).hash.slice(1), device: 'Late' });
    await problemIn(used, 'invite-refused');
    await problemIn(await admin.post(`/v1/people/invites/${id}/cancel`, {}), 'not-found');
  });

  test('P13 an invite names the field that breaks a rule, and cannot change a role in passing', async () => {
    const refused = await admin.post('/v1/people/invites', { role: 'boss', email: 'nobody', days: 0 });
    const { errors } = await problemIn(refused, 'invalid');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/role', '/email', '/days']);
    await problemIn(await admin.post('/v1/people/invites', { role: 'pm', email: 'sam@acme.example' }), 'other-role');
  });

  test('another role holds from the next request on, and the last admin stays', async () => {
    const { id } = pm.joined.member;
    expect((await pm.get('/v1/people')).status).toBe(403);
    await people(await admin.put(`/v1/people/${id}`, { role: 'admin' }));
    expect((await pm.get('/v1/people')).status).toBe(200);
    await people(await admin.put(`/v1/people/${id}`, { role: 'pm' }));
    await problemIn(await admin.put(`/v1/people/${admin.joined.member.id}`, { role: 'pm' }), 'last-admin');
    await problemIn(await admin.put(`/v1/people/${newId()}`, { role: 'pm' }), 'not-found');
  });

  test('a member is signed out of every browser, or of one; others stay', async () => {
    const email = 'gone@acme.example';
    const [one, other] = [await world.join('seller', { email }), await world.join('seller', { email })];
    const listed = await people(await admin.get('/v1/people'));
    const gone = listed.people.find((person) => person.email === email);
    await people(await admin.post(`/v1/people/devices/${gone?.devices[0]?.id}/sign-out`, {}));
    expect(
      [await one.get('/v1/session'), await other.get('/v1/session')].map(({ status }) => status).toSorted(),
    ).toEqual([200, 401]);
    await people(await admin.post(`/v1/people/${gone?.id}/sign-out`, {}));
    expect((await other.get('/v1/session')).status).toBe(401);
    expect((await one.get('/v1/session')).status).toBe(401);
    expect((await seller.get('/v1/session')).status).toBe(200);
  });

  test('signing out ends the token itself', async () => {
    const leaving = await world.join('pm');
    expect((await leaving.post('/v1/session/end', {})).status).toBe(200);
    await problemIn(await leaving.get('/v1/session'), 'signed-out');
  });
});

describe('rules', () => {
  test('everybody reads them, an admin replaces them, and browsers hear of those that concern them', async () => {
    expect(await rules(await seller.get('/v1/rules'))).toEqual({ redact: [], quotes: 'nameless', coolDownDays: 90 });
    const { id } = admin.joined.workspace;
    const before = (await world.store.heldNews(id)).version;
    await rules(await admin.put('/v1/rules', { redact: [], quotes: 'none' }));
    expect((await world.store.heldNews(id)).version).toBe(before);
    const now = await rules(await admin.put('/v1/rules', { redact: ['iban', 'card'], quotes: 'named' }));
    expect(new Set(now.redact)).toEqual(new Set(['iban', 'card']));
    const longer = await rules(await admin.put('/v1/rules', { redact: [], quotes: 'named', coolDownDays: 180 }));
    expect(longer.coolDownDays).toBe(180);
    // What is left out stays as it is.
    const later = await rules(await admin.put('/v1/rules', { redact: [], quotes: 'named' }));
    expect(later).toEqual({ redact: [], quotes: 'named', coolDownDays: 180 });
    expect((await world.store.heldNews(id)).version).not.toBe(before);
  });

  test.each([-1, 3_651, 1.5, '90', null])('P13 a pause of %j days is refused at that field', async (coolDownDays) => {
    const { id } = admin.joined.workspace;
    const before = await world.store.coolDownDays(id);
    const { errors } = await problemIn(
      await admin.put('/v1/rules', { redact: [], quotes: 'named', coolDownDays }),
      'invalid',
    );
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/coolDownDays']);
    expect(await world.store.coolDownDays(id)).toBe(before);
  });

  test('P13 a rule that is none is named', async () => {
    const { errors } = await problemIn(
      await admin.put('/v1/rules', { redact: ['shoe size'], quotes: 'some' }),
      'invalid',
    );
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/redact/0', '/quotes']);
  });
});

test("a seller reads colleagues' quotes as the rule says, and a product manager in full", async () => {
  const other = await world.join('seller');
  const report = reportFor('Exports stop', { verbatim: 'Dana here: it stops' });
  await other.sync([report]);
  const made = await pm.post('/v1/problems', { reportId: report.id, statement: null });
  const problemId = OperationReply.parse(await made.json()).operation.problem?.id;
  const read = async (who: Caller) => {
    const answer = await who.get(`/v1/problems/${problemId}/quotes`);
    return SharedQuotes.parse(await answer.json());
  };
  await setQuotes('nameless');
  expect((await read(seller)).quotes).toMatchObject([{ verbatim: '[name] here: it stops', reportId: null }]);
  expect((await read(other)).quotes).toMatchObject([{ verbatim: 'Dana here: it stops', reportId: report.id }]);
  expect((await read(pm)).quotes).toMatchObject([{ verbatim: 'Dana here: it stops', account: 'Northwind' }]);
  await setQuotes('none');
  expect(await read(seller)).toMatchObject({ quotes: [], hidden: 1 });
  const stranger = await world.join('pm', { workspace: 'Other' });
  expect((await stranger.get(`/v1/problems/${problemId}/quotes`)).status).toBe(404);
});
