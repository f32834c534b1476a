import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { LoopHealth } from '../../utils/record/loopHealth.ts';
import { Owner } from '../../utils/record/owner.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let pia: Caller;
let sam: Caller;
let problemId: string;
beforeAll(async () => {
  world = await startWorld();
  pia = await world.join('pm', { name: 'Pia' });
  sam = await world.join('seller', { name: 'Sam' });
});
afterAll(() => world.stop());

async function made(): Promise<string> {
  const report = reportFor('Exports stop');
  await sam.sync([report]);
  const answer = await pia.post('/v1/problems', { reportId: report.id, statement: null });
  return OperationReply.parse(await answer.json()).operation.problem?.id ?? '';
}
beforeEach(async () => {
  problemId = await made();
});

const at = (id = problemId) => `/v1/problems/${id}/owner`;
const give = (who: Caller | null, seen: number, by = pia) =>
  by.put(at(), { ownerId: who?.joined.member.id ?? null, seen });
const said = async (answer: Response | Promise<Response>) => Owner.parse(await (await answer).json());
const unowned = async () => LoopHealth.parse(await (await pia.get('/v1/loop-health')).json()).unowned;

test('whoever takes a problem looks after it, and the loop counts it no more; given back, it counts again', async () => {
  const before = await unowned();
  expect(await said(pia.get(at()))).toMatchObject({ owner: null, number: 0, changes: [] });
  expect(await said(give(pia, 0))).toMatchObject({ owner: { name: 'Pia' }, number: 1 });
  expect(await unowned()).toBe(before - 1);
  const { changes } = await said(give(null, 1));
  expect(changes).toMatchObject([
    { number: 2, owner: null, reason: 'chosen', by: { name: 'Pia' } },
    { number: 1, owner: { name: 'Pia' } },
  ]);
  expect(await unowned()).toBe(before);
});

test('it can be given to product managers and admins who are signed in, and to nobody else', async () => {
  const ada = await world.join('admin', { name: 'Ada' });
  const names = (await said(pia.get(at()))).colleagues.map(({ name }) => name);
  expect(names).toEqual(['Ada', 'Pia']);
  expect(await said(give(ada, 0))).toMatchObject({ owner: { name: 'Ada' } });
  const { errors } = await problemIn(await give(sam, 1), 'invalid');
  expect(errors?.[0]?.pointer).toBe('/ownerId');
});

test('a stale page is refused with who has it now, and overwrites nobody', async () => {
  const paul = await world.join('pm', { name: 'Paul' });
  await give(paul, 0, paul);
  expect((await problemIn(await give(pia, 0), 'changed-meanwhile')).detail).toContain('Paul looks after');
  await give(null, 1, paul);
  expect((await problemIn(await give(pia, 0), 'changed-meanwhile')).detail).toContain('Nobody looks after');
  expect((await said(pia.get(at()))).owner).toBeNull();
});

test('P7 a merged problem names the one that carries it on, and none of its words', async () => {
  const into = await made();
  await give(pia, 0);
  await pia.post(`/v1/problems/${problemId}/merge`, { intoId: into });
  const { detail } = await problemIn(await give(null, 1), 'merged-already');
  expect(detail).toContain(into);
  expect(detail).not.toContain('Exports');
  expect((await said(pia.get(at(into)))).owner).toMatchObject({ name: 'Pia' });
});

test('an owner who becomes a seller, or is signed out everywhere, leaves the problem to nobody in the loop', async () => {
  const admin = await world.join('admin', { name: 'Zoe' });
  const [one, two] = [await world.join('pm', { name: 'One' }), await world.join('pm', { name: 'Two' })];
  const before = await unowned();
  await give(one, 0);
  await admin.put(`/v1/people/${one.joined.member.id}`, { role: 'seller' });
  expect((await said(pia.get(at()))).changes[0]).toMatchObject({ reason: 'seller', by: { name: 'Zoe' } });
  await give(two, 2);
  expect(await unowned()).toBe(before - 1);
  await admin.post(`/v1/people/${two.joined.member.id}/sign-out`, {});
  expect((await said(pia.get(at()))).changes[0]).toMatchObject({ owner: null, reason: 'left', by: null });
  expect(await unowned()).toBe(before);
});

test('P13 what is no problem, and what says nothing, is refused', async () => {
  const nowhere = at(newId());
  await problemIn(await pia.put(nowhere, { ownerId: null, seen: 0 }), 'not-found');
  await problemIn(await pia.get(nowhere), 'not-found');
  const { errors } = await problemIn(await pia.put(at(), {}), 'invalid');
  expect(errors?.map(({ pointer }) => pointer)).toEqual(['/ownerId', '/seen']);
});
