import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { LoopHealth } from '../../utils/record/loopHealth.ts';
import { Owner } from '../../utils/record/owner.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let pia: Caller;
let problemId: string;
beforeAll(async () => {
  world = await startWorld();
  pia = await world.join('pm', { name: 'Pia' });
  const report = reportFor('Exports stop');
  await (await world.join('seller')).sync([report]);
  const made = await pia.post('/v1/problems', { reportId: report.id, statement: null });
  problemId = OperationReply.parse(await made.json()).operation.problem?.id ?? '';
});
afterAll(() => world.stop());

const owner = async (answer: Response | Promise<Response>) => Owner.parse(await (await answer).json()).owner;
const unowned = async () => LoopHealth.parse(await (await pia.get('/v1/loop-health')).json()).unowned;

test('whoever takes a problem looks after it, and the loop counts it no more; given back, it counts again', async () => {
  const at = `/v1/problems/${problemId}/owner`;
  expect([await owner(pia.get(at)), await unowned()]).toEqual([null, 1]);
  expect(await owner(pia.put(at, { mine: true }))).toMatchObject({ name: 'Pia' });
  expect([await owner(pia.get(at)), await unowned()]).toMatchObject([{ name: 'Pia' }, 0]);
  expect(await owner(pia.put(at, { mine: false }))).toBeNull();
  expect(await unowned()).toBe(1);
});

test('P13 what is no problem, and what says nothing, is refused', async () => {
  await problemIn(await pia.put(`/v1/problems/${newId()}/owner`, { mine: true }), 'not-found');
  await problemIn(await pia.get(`/v1/problems/${newId()}/owner`), 'not-found');
  const { errors } = await problemIn(await pia.put(`/v1/problems/${problemId}/owner`, {}), 'invalid');
  expect(errors?.[0]?.pointer).toBe('/mine');
});
