import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { TriagePage } from '../../utils/record/triage.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
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

const page = async (query = '') => TriagePage.parse(await (await pm.get(`/v1/triage${query}`)).json());
const send = async (statement: string, verbatim = 'x') => {
  const report = reportFor(statement, { verbatim });
  await seller.sync([report]);
  return report.id;
};
async function made(statement: string): Promise<string> {
  const answer = await pm.post('/v1/problems', { reportId: await send(statement) });
  return OperationReply.parse(await answer.json()).operation.problem?.id ?? '';
}

test('reports without a problem wait newest first, in pages, with how many there are', async () => {
  for (const place of [1, 2, 3]) await send(`Number ${place}`);
  await made('Elsewhere');
  const first = await page('?limit=2');
  expect(first.reports.map(({ received }) => received.report.problem.statement)).toEqual(['Number 3', 'Number 2']);
  expect(first.waiting).toBe(3);
  const second = await page(`?limit=2&before=${first.next}`);
  expect(second.reports.map(({ received }) => received.report.problem.statement)).toEqual(['Number 1']);
  expect(second.next).toBeNull();
});

test('the likeliest problem is offered first, with the reason in words and where it stands', async () => {
  await made('The login page loops when Okta is used');
  const problemId = await made('Invoice exports are cut off at month end');
  for (const filler of ['The kiosk freezes', 'Photos are blurred', 'A calendar shows twice']) await made(filler);
  await send('Month-end export of invoices stops halfway');
  await indexAll(world.store);
  const [row] = (await page()).reports;
  const [offer] = row?.offers ?? [];
  expect(offer?.problem).toMatchObject({ id: problemId, reports: 1, accounts: 1, decision: null, canonicalId: null });
  expect(offer?.reason).toMatch(/^same account; shares: Month-end|same account; shares: .*invoices/);
  expect(offer?.likeness).toBeGreaterThan(0);
  expect(row?.offers.length).toBeLessThanOrEqual(3);
});

test('a mistyped word finds its problem all the same', async () => {
  const problemId = await made('Subcontractor timesheets vanish');
  await made('Subcontractor timesheets vanish too');
  await send('Subcontracotr timehseets gone');
  await indexAll(world.store);
  expect((await page()).reports[0]?.offers.map(({ problem }) => problem.id)).toContain(problemId);
});

test('nothing is offered where nothing is alike, and in an empty workspace nobody waits', async () => {
  expect(await page()).toEqual({ reports: [], waiting: 0, next: null });
  await made('Invoice exports are cut off');
  await send('Zebras', 'Nobody');
  await indexAll(world.store);
  expect((await page()).reports.map(({ offers }) => offers)).toEqual([[]]);
});

test('a merged problem is not offered, but the one that carries it on', async () => {
  const [from, into] = [await made('Invoice exports are cut off'), await made('Exports of invoices end early')];
  await pm.post(`/v1/problems/${from}/merge`, { intoId: into });
  await send('Invoice exports are cut');
  await indexAll(world.store);
  expect((await page()).reports[0]?.offers.map(({ problem }) => problem.id)).toEqual([into]);
});

test('P12 only product managers and admins see Triage, each their own workspace', async () => {
  await send('Invoice exports are cut off');
  expect(await problemIn(await seller.get('/v1/triage'), 'forbidden')).toHaveProperty('status', 403);
  const stranger = await world.join('admin', { workspace: 'Other' });
  const theirs = TriagePage.parse(await (await stranger.get('/v1/triage')).json());
  expect(theirs).toEqual({ reports: [], waiting: 0, next: null });
});

test.each(['limit=0', 'limit=51', 'before=x'])('P13 Triage asked for wrongly is 422: %s', async (query) => {
  const problem = await problemIn(await pm.get(`/v1/triage?${query}`), 'invalid');
  expect(problem.errors?.[0]?.pointer).toBe(`/${query.split('=')[0]}`);
});
