import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { LoopHealth, LoopPage } from '../../utils/record/loopHealth.ts';
import { reportFor } from '../support/reports.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let seller: Caller;
let pm: Caller;
beforeEach(async () => {
  world = await startWorld();
  seller = await world.join('seller', { name: 'Sel' });
  pm = await world.join('pm', { name: 'Pia' });
});
afterEach(() => world.stop());

const health = async () => LoopHealth.parse(await (await pm.get('/v1/loop-health')).json());
const list = async (path: string) => LoopPage.parse(await (await pm.get(`/v1/loop-health/${path}`)).json());
const statements = async (query: string) => (await list(query)).items.map(({ statement }) => statement);

test('an empty workspace has nothing open, and no median', async () => {
  const { unanswered, unseen, answers, weeks, asOf } = await health();
  expect([unanswered.reports, unseen, answers.medianDays]).toEqual([0, 0, null]);
  expect(weeks.at(-1)?.week).toBe('2026-W20');
  expect(asOf).toBe('2026-05-14T09:15:00.000Z');
  expect(await list('unanswered')).toEqual({ items: [], next: null });
});

test('a report waits, is answered, and the days it took are in its week', async () => {
  const report = reportFor('Exports stop');
  await seller.sync([report]);
  world.time.now += 8 * 86_400_000;
  expect((await health()).unanswered).toMatchObject({ reports: 1, ages: [{ reports: 0 }, { reports: 1 }, {}, {}] });
  expect(await list('unanswered?age=under7')).toMatchObject({ items: [] });
  expect(await list('unanswered?age=under30')).toMatchObject({ items: [{ reportId: report.id, who: 'Sel', days: 8 }] });
  await pm.post(`/v1/reports/${report.id}/decisions`, { status: 'planned', reason: 'Soon.' });
  const { unanswered, unseen, answers, weeks, unowned } = await health();
  expect([unanswered.reports, unseen, unowned, answers.medianDays]).toEqual([0, 1, 1, 8]);
  expect(weeks.at(-1)).toMatchObject({ week: '2026-W21', reports: 1, medianDays: 8 });
});

test('the answers of one week are the list behind its number', async () => {
  const reports = ['One', 'Two', 'Three'].map((statement) => reportFor(statement));
  await seller.sync(reports);
  const decide = async (place: number) => {
    const path = `/v1/reports/${reports[place]?.id}/decisions`;
    expect((await pm.post(path, { status: 'planned', reason: 'Soon.' })).status).toBe(201);
  };
  world.time.now = Date.parse('2026-05-17T23:59:59Z'); // the last second of W20
  await decide(0);
  world.time.now += 1_000;
  await decide(1);
  await decide(2);
  expect(await statements('answered?week=2026-W20')).toEqual(['One']);
  expect(await statements('answered?week=2026-W21&limit=1')).toEqual(['Two']);
  for (const { week, reports: counted } of (await health()).weeks)
    expect(await statements(`answered?week=${week}`)).toHaveLength(counted);
  expect(await statements('answered')).toHaveLength(3);
});

test('a list comes in pages that meet', async () => {
  const reports = ['One', 'Two', 'Three'].map((statement) => reportFor(statement));
  await seller.sync(reports);
  const first = await list('unanswered?limit=2');
  const rest = await list(`unanswered?limit=2&after=${first.next?.toUpperCase()}`);
  expect([...first.items, ...rest.items].map(({ statement }) => statement)).toEqual(['One', 'Two', 'Three']);
  expect(rest.next).toBeNull();
});

test('P13 a list that is none, and a broken question', async () => {
  expect((await pm.get('/v1/loop-health/nothing')).status).toBe(404);
  for (const query of ['age=young', 'week=2026-W54', 'week=soon', 'limit=0', 'limit=201', 'after=7'])
    expect((await pm.get(`/v1/loop-health/unanswered?${query}`)).status).toBe(422);
  expect((await pm.get(`/v1/loop-health/unanswered?after=${newId()}`)).status).toBe(200);
});
