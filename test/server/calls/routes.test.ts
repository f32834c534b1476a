import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CallList, OfferedCall } from '../../../utils/record/call.ts';
import { newId } from '../../../utils/record/id.ts';
import type { NextCall } from '../../../utils/record/nextCall.ts';
import { OperationReply } from '../../../utils/record/problemInput.ts';
import { QUOTE, reportFor } from '../../support/reports.ts';
import { problemIn } from '../answers.ts';
import { startWorld, type Caller, type World } from '../world.ts';

let world: World;
let sam: Caller;
let pia: Caller;
let paul: Caller;
let report: ReturnType<typeof offering>;
beforeAll(async () => {
  world = await startWorld();
  sam = await world.join('seller', { name: 'Sam Seller', email: 'sam@acme.example' });
  pia = await world.join('pm', { name: 'Pia' });
  paul = await world.join('admin', { name: 'Paul' });
});
beforeEach(async () => {
  report = offering();
  await sam.sync([report]);
});
afterAll(() => world.stop());

const NEXT: NextCall = { startsAt: '2026-05-20T10:00:00+02:00', minutes: 30, productWelcome: true };
function offering(nextCall: NextCall = NEXT) {
  return { ...reportFor('Exports stop'), nextCall };
}
const seat = (id = report.id) => `/v1/calls/${id}/seat`;
const ics = (id = report.id) => `/v1/calls/${id}/invite.ics`;
const call = async (answer: Promise<Response>) => OfferedCall.parse(await (await answer).json());
const list = async (who: Caller, more = '') => CallList.parse(await (await who.get(`/v1/calls${more}`)).json()).calls;
const names = ({ taken }: OfferedCall) => taken.map(({ name }) => name);
const told = async () => (await sam.sync([])).changes.find(({ reportId }) => reportId === report.id)?.seats;
const seen = async (who: Caller) => (await list(who)).filter(({ reportId }) => reportId === report.id);
const withdrawn = () => {
  const { nextCall: _, ...rest } = report;
  return { ...rest, revision: 2 };
};

test('P8 what product managers see of a call holds no word of the quote', async () => {
  const found = (await list(pia)).find(({ reportId }) => reportId === report.id);
  expect(found).toMatchObject({ account: 'Northwind', statement: 'Exports stop', minutes: 30, seats: 2, taken: [] });
  expect(found?.startsAt).toBe('2026-05-20T08:00:00.000Z');
  expect(JSON.stringify(found)).not.toContain(QUOTE.slice(0, 20));
});

test('two take the seats, the third is told so, and one given back is free again', async () => {
  const third = await world.join('pm', { name: 'Third' });
  expect(names(await call(pia.put(seat(), {})))).toEqual(['Pia']);
  expect(names(await call(paul.put(seat(), {})))).toEqual(['Pia', 'Paul']);
  await problemIn(await third.put(seat(), {}), 'call-full');
  expect(names(await call(pia.put(seat(), {})))).toEqual(['Pia', 'Paul']);
  expect(names(await call(pia.del(seat())))).toEqual(['Paul']);
  expect(names(await call(pia.del(seat())))).toEqual(['Paul']);
  expect(names(await call(third.put(seat(), {})))).toEqual(['Paul', 'Third']);
});

test('the seller learns with sync who joins', async () => {
  await pia.put(seat(), {});
  expect(await told()).toEqual(['Pia']);
  await pia.del(seat());
  expect(await told()).toBeUndefined();
});

test('whoever has a seat gets the invitation, nobody else', async () => {
  await problemIn(await pia.get(ics()), 'seat-first');
  await pia.put(seat(), {});
  const answer = await pia.get(ics());
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8; method=PUBLISH',
  ]);
  expect(answer.headers.get('content-disposition')).toContain('customer-call.ics');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const found = calendar.getFirstSubcomponent('vevent');
  expect(found?.getFirstPropertyValue('uid')).toBe(`call-${report.id}@heard.acme.example`);
  await problemIn(await paul.get(ics()), 'seat-first');
});

test('a call that its seller takes back is cancelled for those with a seat, and gone for the others', async () => {
  await pia.put(seat(), {});
  await sam.sync([withdrawn()]);
  expect([(await seen(pia))[0]?.withdrawn, await seen(paul)]).toEqual([true, []]);
  const answer = await pia.get(ics());
  expect(answer.headers.get('content-type')).toContain('method=CANCEL');
  expect(await answer.text()).toContain('STATUS:CANCELLED');
  expect(await problemIn(await paul.put(seat(), {}), 'call-gone')).toHaveProperty('status', 404);
  expect(names(await call(pia.del(seat())))).toEqual([]);
  expect(await seen(pia)).toEqual([]);
});

test('a call is listed with the problem it is about', async () => {
  const made = await pia.post('/v1/problems', { reportId: report.id, statement: null });
  const problemId = OperationReply.parse(await made.json()).operation.problem?.id ?? '';
  expect((await list(pia, `?problem=${problemId}`)).map(({ reportId }) => reportId)).toEqual([report.id]);
  expect(await list(pia, `?problem=${newId()}`)).toEqual([]);
  await problemIn(await pia.get('/v1/calls?problem=x'), 'invalid');
});

test('a call that is over takes nobody', async () => {
  const past = offering({ ...NEXT, startsAt: '2026-05-14T08:00:00Z' });
  await sam.sync([past]);
  const refused = await problemIn(await pia.put(seat(past.id), {}), 'call-over');
  expect(refused.title).toBe('This call is over.');
});

test('P12 a call that is not there, or another workspace’s, is not found', async () => {
  const stranger = await world.join('pm', { workspace: 'Globex' });
  for (const who of [stranger, pia]) {
    const id = who === pia ? newId() : report.id;
    await problemIn(await who.put(seat(id), {}), 'call-gone');
    await problemIn(await who.del(seat(id)), 'not-found');
    await problemIn(await who.get(ics(id)), 'not-found');
  }
  expect(await list(stranger)).toEqual([]);
});
