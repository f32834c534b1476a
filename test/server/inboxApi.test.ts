import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { InboxPage, InboxReport } from '../../utils/record/inbox.ts';
import { newId } from '../../utils/record/id.ts';
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

const page = async (caller: Caller, query = '') =>
  InboxPage.parse(await (await caller.get(`/v1/reports${query}`)).json());
const statements = async (caller: Caller, query = '') =>
  (await page(caller, query)).reports.map(({ report }) => report.problem.statement);
const decide = (caller: Caller, id: string, words: unknown) => caller.post(`/v1/reports/${id}/decisions`, words);
const no = { status: 'declined', reason: 'Too few ask.', wouldChange: 'A second account.' };

test('reports come newest first, in pages', async () => {
  for (const place of [1, 2, 3, 4, 5]) await seller.sync([reportFor(`Number ${place}`)]);
  const first = await page(pm, '?limit=2');
  expect(first.reports.map(({ report }) => report.problem.statement)).toEqual(['Number 5', 'Number 4']);
  expect(first.reports[0]).toMatchObject({ creator: { name: 'Sel' }, receivedAt: '2026-05-14T09:15:00.000Z' });
  expect(await statements(pm, `?limit=2&before=${first.next}`)).toEqual(['Number 3', 'Number 2']);
  const all = await page(pm, '?limit=5');
  expect([all.reports.length, all.next]).toEqual([5, null]);
});

test('reports are found by words once they are indexed', async () => {
  await seller.sync([reportFor('Invoices stop'), reportFor('Logins fail')]);
  await indexAll(world.store);
  expect(await statements(pm, '?q=Log%C3%ADns')).toEqual(['Logins fail']);
  expect(await statements(pm, '?q=%27%22*')).toHaveLength(2);
});

test('P12 a seller sees only their own reports', async () => {
  const other = await world.join('seller');
  const report = reportFor('Mine');
  await seller.sync([report]);
  expect(await statements(seller)).toEqual(['Mine']);
  expect(await statements(other)).toEqual([]);
  expect(await problemIn(await other.get(`/v1/reports/${report.id}`), 'not-found')).toHaveProperty('status', 404);
  expect((await seller.get(`/v1/reports/${report.id}`)).status).toBe(200);
});

test("P12 another workspace's reports are not found, whatever the role", async () => {
  const report = reportFor();
  await seller.sync([report]);
  const stranger = await world.join('admin', { workspace: 'Other' });
  expect(await statements(stranger)).toEqual([]);
  const answers = [await stranger.get(`/v1/reports/${report.id}`), await decide(stranger, report.id, no)];
  const unknown = [await stranger.get(`/v1/reports/${newId()}`), await decide(stranger, newId(), no)];
  const problems = await Promise.all([...answers, ...unknown].map((answer) => problemIn(answer, 'not-found')));
  expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(1);
});

test('what cannot be an id is not found', async () => {
  const answer = await pm.get('/v1/reports/%27or%201=1');
  expect(await problemIn(answer, 'not-found')).toHaveProperty('status', 404);
});

test('P9 a decision is stored with author and date and reaches the seller, a no included', async () => {
  const report = reportFor('Exports stop');
  const { cursor } = await seller.sync([report]);
  const answer = await decide(pm, report.id, { ...no, decidedBy: { id: newId(), name: 'Forged' } });
  expect(answer.status).toBe(201);
  const decided = InboxReport.parse(await answer.json());
  const decision = {
    ...no,
    decidedBy: { id: pm.joined.member.id, name: 'Pia' },
    decidedAt: '2026-05-14T09:15:00.000Z',
  };
  expect(decided).toMatchObject({ decision, history: [decision], problem: { statement: 'Exports stop' } });
  const { changes } = await seller.sync([], cursor);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ reportId: report.id, decision });
});

test('P9 a later decision is added, the earlier one stays in the history', async () => {
  const report = reportFor();
  await seller.sync([report]);
  await decide(pm, report.id, no);
  const changed = InboxReport.parse(await (await decide(pm, report.id, { status: 'started', reason: 'Now.' })).json());
  expect(changed.history.map((one) => one.status)).toEqual(['started', 'declined']);
  expect(changed.decision?.status).toBe('started');
});

test.each([
  [{ status: 'planned' }, ['/reason']],
  [{ status: 'open' }, ['/reason']],
  [{ status: 'declined', reason: 'No.' }, ['/wouldChange']],
  [{ status: 'deferred', reason: ' ', wouldChange: 'x' }, ['/reason', '/reviewAt']],
  [{ status: 'deferred', reason: 'x', wouldChange: 'x', reviewAt: 'soon' }, ['/reviewAt']],
  [{ status: 'deferred', reason: 'x', wouldChange: 'x', reviewAt: '0000-01-01' }, ['/reviewAt']],
  [{ status: 'declined', reason: '\u200b\u0000', wouldChange: '\u2060\ufeff' }, ['/reason', '/wouldChange']],
  [{ status: 'maybe', reason: 'Quatsch' }, ['/status']],
  [{ status: 'duplicate', reason: 'x', canonicalId: newId() }, ['/canonicalId']],
  [{ status: 'duplicate', reason: 'x' }, ['/canonicalId']],
  [{ ...no, returnsWhen: { accounts: 1.5 } }, ['/returnsWhen/accounts']],
])('P9 P13 a decision that breaks a rule is 422 and nothing is stored: %j', async (words, pointers) => {
  const report = reportFor();
  await seller.sync([report]);
  const problem = await problemIn(await decide(pm, report.id, words), 'invalid');
  expect(problem.errors?.map((error) => error.pointer)).toEqual(pointers);
  expect(JSON.stringify(problem)).not.toContain('Quatsch');
  expect((await page(pm)).reports[0]).toMatchObject({ problem: null, decision: null });
});

test("P9 a duplicate's reports carry on to the other problem, whose id counts in any case", async () => {
  const [first, second] = [reportFor(), reportFor()];
  await seller.sync([first, second]);
  const decided = InboxReport.parse(await (await decide(pm, first.id, no)).json());
  const canonicalId = decided.problem?.id.toUpperCase();
  const answer = await decide(pm, second.id, { status: 'duplicate', reason: 'The same.', canonicalId });
  const { problem, decision, history } = decided;
  expect(await answer.json()).toMatchObject({ problem, decision, history, reaches: { reports: 2, sellers: 1 } });
});

test('a seller cannot decide, an admin can', async () => {
  const report = reportFor();
  await seller.sync([report]);
  expect(await problemIn(await decide(seller, report.id, no), 'forbidden')).toHaveProperty('status', 403);
  expect((await decide(await world.join('admin'), report.id, no)).status).toBe(201);
});

test('P3 a decision sent again after a lost answer is the same answer and stored once', async () => {
  const report = reportFor();
  await seller.sync([report]);
  const words = { ...no, id: newId(), safeSentence: 'We know of it.', returnsWhen: { accounts: 4 } };
  const first = InboxReport.parse(await (await decide(pm, report.id, words)).json());
  world.time.now += 60_000;
  const answer = await decide(pm, report.id, words);
  expect([answer.status, await answer.json()]).toEqual([201, first]);
  expect(first.history).toHaveLength(1);
  expect(first.reaches).toEqual({ reports: 1, sellers: 1 });
  await problemIn(await decide(pm, report.id, { ...words, reason: 'Other words.' }), 'decision-conflict');
});

test('P9 what may not follow is answered with 409 and stored nowhere', async () => {
  const report = reportFor();
  await seller.sync([report]);
  await decide(pm, report.id, no);
  await problemIn(await decide(pm, report.id, { status: 'completed', reason: 'Done.' }), 'not-after');
  expect((await page(pm)).reports[0]?.decision?.status).toBe('declined');
});
