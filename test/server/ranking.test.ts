import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { DecisionReply } from '../../utils/record/decision.ts';
import { newId } from '../../utils/record/id.ts';
import { InboxReport } from '../../utils/record/inbox.ts';
import { InputsHistory, RankedDetail, RankingPage, type Term } from '../../utils/record/ranking.ts';
import { DEFAULT_RANKING, RankingSettingsReply } from '../../utils/record/rankingSettings.ts';
import { ReturnedList } from '../../utils/record/returned.ts';
import type { Report } from '../../utils/record/report.ts';
import { returnAll } from '../../server/ranking/returner.ts';
import { createRankings } from '../../server/ranking/current.ts';
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

const about = (name: string, amount: string | null = null): Report => {
  const report = reportFor(`Trouble at ${name}`);
  const account = { name, domains: [], externalIds: [], origins: {} };
  const rest = { externalId: null, stageName: null, closeDate: null, probability: null, opportunityType: null };
  const opportunity =
    amount === null
      ? null
      : { ...rest, name: `${name} deal`, amount, currencyIsoCode: 'USD', source: 'page' as const, origins: {} };
  return { ...report, account, opportunity };
};
const got = async <T extends z.ZodMiniType>(schema: T, answer: Promise<Response>): Promise<z.output<T>> =>
  schema.parse(await (await answer).json());
const page = (who: Caller, query = '') => got(RankingPage, who.get(`/v1/ranking${query}`));
const detail = (who: Caller, id: string) => got(RankedDetail, who.get(`/v1/ranking/${id}`));

/** Sends a report and makes a problem of it; gives the problem's id. */
async function problem(report: Report, from = seller): Promise<string> {
  await from.sync([report]);
  const words = { status: 'investigating', reason: 'We look into it.' };
  const decided = await got(InboxReport, pm.post(`/v1/reports/${report.id}/decisions`, words));
  if (!decided.problem) throw new Error('no problem');
  return decided.problem.id;
}
const put = (body: unknown) => pm.put('/v1/ranking/settings', body);
const look = () => {
  const clock = () => new Date(world.time.now);
  return returnAll({ store: world.store, rankings: createRankings(world.store, clock), clock, log: () => {} });
};
const subjects = (term: Term): string[] => [
  ...(term.subject === null ? [] : [term.subject]),
  ...term.terms.flatMap(subjects),
];

describe('the line', () => {
  test('everybody in the workspace reads it, in pages; another workspace reads its own', async () => {
    const [small, large] = [await problem(about('Northwind')), await problem(about('Contoso', '90000'))];
    for (const who of [seller, pm]) {
      const found = await page(who);
      expect(found.problems.map(({ problemId, place, status }) => [problemId, place, status])).toEqual([
        [large, 1, 'investigating'],
        [small, 2, 'investigating'],
      ]);
      expect(found).toMatchObject({ over: null, next: null, total: { value: '90000', currencyIsoCode: 'USD' } });
    }
    const first = await page(pm, '?limit=1');
    expect([first.problems.length, first.next]).toEqual([1, '1']);
    expect((await page(pm, '?limit=1&after=1')).problems[0]?.problemId).toBe(small);
    const stranger = await world.join('pm', { workspace: 'Other' });
    expect((await page(stranger)).problems).toEqual([]);
    await problemIn(await stranger.get(`/v1/ranking/${large}`), 'not-found');
  });

  test('it follows what is sent, moved, decided and corrected at once', async () => {
    const report = about('Northwind', '10000');
    const id = await problem(report);
    expect((await detail(pm, id)).open.amount).toBe('10000');
    await seller.sync([{ ...about('Northwind', '25000'), id: report.id, capture: report.capture, revision: 2 }]);
    expect((await detail(pm, id)).open.amount).toBe('25000');
    await pm.post(`/v1/problems/${id}/decisions`, { status: 'completed', reason: 'Shipped.' });
    expect((await page(pm)).problems).toEqual([]);
    await problemIn(await pm.get(`/v1/ranking/${id}`), 'not-in-line');
  });

  test('what a merged problem was opened by leads to the one that carries on; one that is done says so', async () => {
    const [twin, kept] = [await problem(about('Northwind')), await problem(about('Contoso'))];
    await pm.post(`/v1/problems/${twin}/merge`, { id: newId(), intoId: kept });
    expect((await detail(seller, twin)).problemId).toBe(kept);
    await pm.post(`/v1/problems/${kept}/decisions`, { status: 'completed', reason: 'Shipped.' });
    for (const id of [twin, kept])
      expect(await problemIn(await seller.get(`/v1/ranking/${id}`), 'not-in-line')).toHaveProperty('status', 404);
  });

  test('everything that was set aside is found, page by page, with how many there are', async () => {
    const words = { status: 'declined', reason: 'No.', wouldChange: 'Two more.' };
    const ids = [await problem(about('Northwind')), await problem(about('Contoso')), await problem(about('Fabrikam'))];
    for (const id of ids) await pm.post(`/v1/problems/${id}/decisions`, words);
    const first = await page(seller, '?limit=2');
    const second = await page(seller, `?limit=2&asideAfter=${first.asideNext}`);
    expect([first.asideCount, first.asideNext, second.asideNext]).toEqual([3, '2', null]);
    const found = [...first.aside, ...second.aside].map(({ problemId }) => problemId);
    expect(found.toSorted()).toEqual(ids.toSorted());
    await problemIn(await seller.get('/v1/ranking?asideAfter=-1'), 'invalid');
  });

  test('a clock that runs ahead keeps no report in the period for good, and makes no amount the newest', async () => {
    const ahead = { ...about('Northwind', '90000'), createdAt: '2099-01-01T00:00:00Z' };
    const id = await problem(ahead);
    world.time.now += 60_000;
    const later = { ...about('Northwind', '10000'), createdAt: new Date(world.time.now).toISOString() };
    await seller.sync([{ ...later, problem: { ...later.problem, sameAs: id } }]);
    expect((await detail(pm, id)).open.amount).toBe('10000');
    world.time.now += 400 * 86_400_000;
    expect((await detail(pm, id)).accounts).toBe(0);
  });

  test('P12 a seller opens every figure, and reads only the customers of their own reports', async () => {
    const other = await world.join('seller', { name: 'Sam' });
    const id = await problem(about('Northwind', '10000'));
    const [mine, theirs] = [await detail(seller, id), await detail(other, id)];
    expect(subjects(mine.term)).toContain('Northwind');
    expect(subjects(theirs.term)).toEqual([]);
    expect(JSON.stringify(theirs)).not.toContain('Northwind deal');
    expect([theirs.score, theirs.term.formula]).toEqual([mine.score, mine.term.formula]);
    expect(subjects((await page(other)).total)).toEqual([]);
    expect(subjects((await detail(pm, id)).term)).toContain('Northwind deal');
  });

  test('what is older than the period leaves the line by itself', async () => {
    const id = await problem(about('Northwind'));
    expect((await detail(pm, id)).accounts).toBe(1);
    world.time.now += 181 * 86_400_000;
    expect((await detail(pm, id)).accounts).toBe(0);
  });
});

test('while many reports are read after a start it says when to ask again; what is stored is answered once it counts', async () => {
  const id = await problem(about('Northwind'));
  const clock = () => new Date(world.time.now);
  const rankings = { ...createRankings(world.store, clock), promptly: () => Promise.resolve(null) };
  const started = await startWorld({ store: world.store, clock, rankings });
  const authorization = `Bearer ${pm.joined.token}`;
  for (const path of ['/v1/ranking?limit=50&after=50', '/v1/ranking', `/v1/ranking/${id}`]) {
    const answer = await started.ask(path, { headers: { authorization } });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await problemIn(answer, 'ranking-not-read')).toHaveProperty('status', 503);
  }
  const headers = { authorization, 'content-type': 'application/json' };
  const sent = { method: 'PUT', headers, body: JSON.stringify({ effort: '2' }) };
  const changed = await got(RankedDetail, started.ask(`/v1/problems/${id}/inputs`, sent));
  expect(changed.effort).toBe('2');
  await started.stop();
});

describe('what a product manager adds', () => {
  test('effort and confidence change the number, which says whose they are', async () => {
    const id = await problem(about('Northwind'));
    const inputs = { effort: '2', confidence: { percent: 90, reason: 'Seen with our own eyes.' } };
    const changed = await got(RankedDetail, pm.put(`/v1/problems/${id}/inputs`, inputs));
    expect(changed).toMatchObject({ effort: '2', effortMissing: false, inputs: { changedBy: { name: 'Pia' } } });
    expect(JSON.stringify(changed.term)).toContain('Seen with our own eyes.');
    expect((await detail(seller, id)).score).toBe(changed.score);
  });

  test.each([
    [{ effort: '0' }, '/effort'],
    [{ effort: 3 }, '/effort'],
    [{ confidence: { percent: 101, reason: 'x' } }, '/confidence/percent'],
    [{ confidence: { percent: 50, reason: ' ' } }, '/confidence/reason'],
  ])('P13 %j is 422 at %s', async (inputs, pointer) => {
    const id = await problem(about('Northwind'));
    const { errors } = await problemIn(await pm.put(`/v1/problems/${id}/inputs`, inputs), 'invalid');
    expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  test('P10 who set the effort, when and why is told to sellers as well; a change without a reason is 422', async () => {
    const id = await problem(about('Northwind'));
    const path = `/v1/problems/${id}/inputs`;
    const first = await got(RankedDetail, pm.put(path, { effort: '3', effortReason: '', basedOn: null }));
    const basedOn = first.inputs?.number;
    const { errors } = await problemIn(await pm.put(path, { effort: '5', effortReason: ' ', basedOn }), 'invalid');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/effortReason']);
    await problemIn(await pm.put(path, { effort: '5', effortReason: 'x'.repeat(501) }), 'invalid');
    const why = 'It needs a migration.';
    const then = await got(RankedDetail, pm.put(path, { effort: '5', effortReason: why, basedOn }));
    expect(JSON.stringify(then.term)).toContain(`person-weeks, estimated by the product manager: ${why}`);
    const { changes } = await got(InputsHistory, seller.get(path));
    expect(changes).toMatchObject([
      { effort: '5', effortReason: why, changedBy: { name: 'Pia' } },
      { effort: '3', effortReason: null },
    ]);
    const late = { effort: '1', effortReason: 'Smaller.', basedOn };
    expect(await problemIn(await pm.put(path, late), 'changed-meanwhile')).toHaveProperty('status', 409);
    const stranger = await world.join('pm', { workspace: 'Other' });
    await problemIn(await stranger.get(path), 'not-found');
  });

  test('a reason as long as it may be can be opened', async () => {
    const id = await problem(about('Northwind'));
    const confidence = { percent: 90, reason: 'y'.repeat(2_000) };
    await pm.put(`/v1/problems/${id}/inputs`, { effort: '2', effortReason: 'x'.repeat(500), confidence });
    expect((await detail(seller, id)).effort).toBe('2');
  });

  test('an unknown problem is not found', async () => {
    const answer = await pm.put(`/v1/problems/${newId()}/inputs`, {});
    expect(await problemIn(answer, 'not-found')).toHaveProperty('status', 404);
  });
});

describe('the settings', () => {
  const settings = { ...DEFAULT_RANKING, bar: { threshold: '1', capacity: null, theme: 'Close of the month' } };
  const change = (basedOn: string | null, changes = {}) => ({
    id: newId(),
    basedOn,
    settings,
    reason: 'The bar for the spring.',
    ...changes,
  });

  test('are the defaults until somebody changes them, with a reason; then the bar stands in the line', async () => {
    expect(await got(RankingSettingsReply, seller.get('/v1/ranking/settings'))).toEqual({
      settings: DEFAULT_RANKING,
      current: null,
      history: [],
    });
    const id = await problem(about('Northwind'));
    const first = change(null);
    const reply = await got(RankingSettingsReply, put(first));
    expect(reply).toMatchObject({
      settings,
      current: first.id,
      history: [{ changedBy: { name: 'Pia' }, reason: first.reason }],
    });
    expect(await page(seller)).toMatchObject({ over: 0, bar: settings.bar });
    expect((await detail(seller, id)).wouldChange.map(({ input }) => input)).toContain('accounts');
  });

  test('P3 sent again they are stored once; on an old ground they are 409; other words under one id are refused', async () => {
    const first = change(null);
    await put(first);
    expect((await got(RankingSettingsReply, put(first))).history).toHaveLength(1);
    await problemIn(await put(change(null)), 'changed-meanwhile');
    await problemIn(await put({ ...first, reason: 'Other words.' }), 'change-conflict');
  });

  test('P13 rates that mean something else under another currency, or leave open which holds, are 422 at their place', async () => {
    const [gbp, jpy] = [
      { currencyIsoCode: 'GBP', rate: '1.27', from: '2026-01-01' },
      { currencyIsoCode: 'JPY', rate: '0.0067', from: '2026-01-01' },
    ];
    const inDollars = { ...settings, currencyIsoCode: 'USD' };
    const first = change(null, { settings: { ...inDollars, rates: [gbp, jpy] } });
    expect((await put(first)).status).toBe(200);
    const inEuros = { ...settings, currencyIsoCode: 'EUR' };
    const places = async (rates: object[]) =>
      (await problemIn(await put(change(first.id, { settings: { ...inEuros, rates } })), 'invalid')).errors?.map(
        ({ pointer }) => pointer,
      );
    expect(await places([gbp, { ...jpy, rate: '0.0059' }])).toEqual(['/settings/rates/0/rate']);
    expect(
      await places([
        { ...gbp, rate: '1.17' },
        { ...gbp, rate: '1.18' },
      ]),
    ).toEqual(['/settings/rates/1/from']);
    expect(await places([{ ...gbp, currencyIsoCode: 'EUR' }])).toEqual(['/settings/rates/0/currencyIsoCode']);
    const anew = change(first.id, { settings: { ...inEuros, rates: [{ ...gbp, rate: '1.17' }] } });
    expect((await put(anew)).status).toBe(200);
    expect((await put(anew)).status).toBe(200);
  });

  test('P13 a change without a reason, or that would divide by nothing, is 422', async () => {
    const bad = change(null, { reason: ' ', settings: { ...settings, effortDefault: '0' } });
    const { errors } = await problemIn(await put(bad), 'invalid');
    expect(errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/reason', '/settings/effortDefault']);
  });
});

describe('a no that comes back by itself', () => {
  const no = { status: 'declined', reason: 'Too few.', wouldChange: 'A second account.' };
  test('P9 when its condition comes true, with the reason, until it is decided on again', async () => {
    const id = await problem(about('Northwind'));
    const decide = (words: object) => got(DecisionReply, pm.post(`/v1/problems/${id}/decisions`, words));
    const { history, reaches } = await decide({ ...no, returnsWhen: { accounts: 2 } });
    expect(history.map(({ status }) => status)).toEqual(['declined', 'investigating']);
    expect(reaches).toEqual({ reports: 1, sellers: 1 });
    expect(await look()).toBe(0);
    const second = about('Contoso');
    await seller.sync([second]);
    expect(await look()).toBe(0);
    await pm.post(`/v1/reports/${second.id}/problem`, { problemId: id });
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    const [back] = (await got(ReturnedList, pm.get('/v1/returned'))).problems;
    expect(back).toMatchObject({ problemId: id, reason: '2 accounts have it now; 2 were asked for.', decision: no });
    await decide({ status: 'planned', reason: 'Now it is.' });
    expect((await got(ReturnedList, pm.get('/v1/returned'))).problems).toEqual([]);
  });
});

test.each([
  ['PUT', '/v1/ranking/settings'],
  ['PUT', `/v1/problems/${newId()}/inputs`],
  ['POST', `/v1/problems/${newId()}/decisions`],
  ['GET', '/v1/returned'],
] as const)('a seller may not %s %s', async (method, path) => {
  const ask = { PUT: () => seller.put(path, {}), POST: () => seller.post(path, {}), GET: () => seller.get(path) };
  expect(await problemIn(await ask[method](), 'forbidden')).toHaveProperty('status', 403);
});

test('P12 the decisions on a problem are read by its own id, with whom the next one reaches', async () => {
  const id = await problem(about('Northwind'));
  const { history, reaches } = await got(DecisionReply, pm.get(`/v1/problems/${id}/decisions`));
  expect([history.map(({ status }) => status), reaches]).toEqual([['investigating'], { reports: 1, sellers: 1 }]);
  const stranger = await world.join('pm', { workspace: 'Other' });
  await problemIn(await stranger.get(`/v1/problems/${id}/decisions`), 'not-found');
});

test('P9 a decision written on one that holds no more is refused with a sentence, and nothing is stored of it', async () => {
  const id = await problem(about('Northwind'));
  const path = `/v1/problems/${id}/decisions`;
  const [first] = (await got(DecisionReply, pm.get(path))).history;
  const planned = { status: 'planned', reason: 'Next month.', basedOn: first?.id.toUpperCase() };
  const { history } = await got(DecisionReply, pm.post(path, planned));
  expect(history.map(({ status }) => status)).toEqual(['planned', 'investigating']);
  const late = { status: 'declined', reason: 'No.', wouldChange: 'More.', basedOn: first?.id };
  expect((await problemIn(await pm.post(path, late), 'changed-meanwhile')).detail).toContain('read that one first');
  expect(JSON.stringify(history)).not.toContain('basedOn');
  expect((await got(DecisionReply, pm.get(path))).history).toEqual(history);
  expect((await got(DecisionReply, pm.post(path, { ...late, basedOn: history[0]?.id }))).history).toHaveLength(3);
});

test('a problem that is merged is decided on where it carries on', async () => {
  const [one, other] = [await problem(about('Northwind')), await problem(about('Contoso'))];
  const decide = (words: object) => pm.post(`/v1/problems/${other}/decisions`, words);
  await decide({ status: 'duplicate', reason: 'The same.', canonicalId: one });
  await problemIn(await decide({ status: 'planned', reason: 'Soon.' }), 'merged-already');
  expect((await detail(pm, one)).accounts).toBe(2);
});
