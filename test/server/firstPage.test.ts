import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createRankings } from '../../server/ranking/current.ts';
import { firstPage, FIRST_PAGE, keepFirstPages } from '../../server/ranking/firstPage.ts';
import { toPage } from '../../server/ranking/page.ts';
import type { Report } from '../../utils/record/report.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { hand } from '../store/operations.ts';
import { batchFrom, signIn } from '../store/people.ts';
import type { SignedIn } from '../../server/store/devices.ts';
import { reportFor } from '../support/reports.ts';
import { PUBLIC_URL, startWorld, type World } from './world.ts';

let world: World;
let pm: SignedIn;
let noted: [event: string, facts: unknown][];
const clock = () => new Date(world.time.now);
const log = (event: string, facts?: unknown) => void noted.push([event, facts]);

beforeEach(async () => {
  noted = [];
  world = await startWorld();
  pm = await signIn(world.store, 'Acme', { role: 'pm', name: 'Pia' });
});
afterEach(() => {
  vi.restoreAllMocks();
  return world.stop();
});

const told = (name: string): Report => ({
  ...reportFor(`Trouble at ${name}`),
  account: { name, domains: [], externalIds: [], origins: {} },
  opportunity: {
    externalId: null,
    name: `Deal of ${name}`,
    amount: '1000',
    currencyIsoCode: 'USD',
    stageName: null,
    closeDate: null,
    probability: null,
    opportunityType: null,
    source: 'page',
    origins: {},
  },
});
/** `momentMs`: how long it tries to answer with what is of now. */
const starting = (momentMs = 60_000) => ({
  store: world.store,
  rankings: createRankings(world.store, clock, { momentMs, log }),
  clock,
  log,
});
/** What a process that has just started answers, and whether it read the reports for it. */
async function afterStart() {
  const read = vi.spyOn(world.store, 'reportsSince');
  const page = await firstPage(starting(), pm.workspace.id);
  const hasRead = read.mock.calls.length > 0;
  read.mockRestore();
  const whole = toPage(await createRankings(world.store, clock).of(pm.workspace.id), 0, FIRST_PAGE);
  expect(page).toEqual(whole);
  return { page, hasRead };
}
async function problem(name: string): Promise<string> {
  const report = told(name);
  await world.store.storeReports(batchFrom(pm, report));
  return (await hand(world.store, pm).make(report.id)).problemId;
}

test('after a start the page is there without reading the reports, the same as worked out', async () => {
  await problem('Northwind');
  expect((await afterStart()).hasRead).toBe(true);
  const { page, hasRead } = await afterStart();
  expect([page.problems.length, hasRead]).toEqual([1, false]);
});

/** A store whose reports are read once `read` resolves. */
function slowly() {
  const read = Promise.withResolvers<void>();
  const reportsSince = world.store.reportsSince.bind(world.store);
  vi.spyOn(world.store, 'reportsSince').mockImplementation(async (...asked) => {
    await read.promise;
    return reportsSince(...asked);
  });
  return read;
}

test('whatever was written since, a page that is soon worked out is of now', async () => {
  const problemId = await problem('Northwind');
  const write = [
    () => world.store.storeReports(batchFrom(pm, told('Contoso'))),
    () => problem('Fabrikam'),
    () =>
      world.store.decide({
        workspaceId: pm.workspace.id,
        reportId: null,
        problemId,
        decision: decisionBy(pm, { status: 'deferred' }),
      }),
  ];
  for (const one of write) {
    await afterStart();
    await one();
    expect((await afterStart()).hasRead).toBe(true);
    expect((await afterStart()).hasRead).toBe(false);
  }
});

test('what was written since is counted while the page is shown as of when it was kept, and is in it then', async () => {
  await problem('Northwind');
  const { page } = await afterStart();
  const keptAt = clock().toISOString();
  world.time.now += 60_000;
  await problem('Contoso');
  const process = starting(1);
  const read = slowly();
  expect(await firstPage(process, pm.workspace.id)).toEqual({ ...page, asOf: keptAt });
  expect(await firstPage(process, pm.workspace.id)).toEqual({ ...page, asOf: keptAt });
  read.resolve();
  await process.rankings.of(pm.workspace.id);
  const now = await firstPage(process, pm.workspace.id);
  expect([now.asOf, now.problems.length]).toEqual([null, 2]);
});

test('P8 a page with words that were taken back is not shown as of then: whoever asks waits', async () => {
  const problemId = await problem('Northwind');
  await afterStart();
  await hand(world.store, pm).reword(problemId, 'Exports stop');
  const read = slowly();
  const asked = firstPage(starting(), pm.workspace.id);
  read.resolve();
  expect(await asked).toMatchObject({ asOf: null, problems: [{ statement: 'Exports stop' }] });
});

test('P7 reports that cannot be read while a page is shown are noted without their words', async () => {
  await problem('Northwind');
  await afterStart();
  await problem('Contoso');
  const read = slowly();
  const process = starting(1);
  expect((await firstPage(process, pm.workspace.id)).asOf).not.toBeNull();
  read.reject(new Error('Castell Paper'));
  await expect(process.rankings.of(pm.workspace.id)).rejects.toThrow('Castell Paper');
  expect(noted.map(([event]) => event)).toEqual(['not warmed']);
  expect(JSON.stringify(noted)).not.toContain('Castell');
});

test('it holds for its hour, and for the way of counting that it was made by', async () => {
  await problem('Northwind');
  await afterStart();
  world.time.now += 3_600_000;
  expect((await afterStart()).hasRead).toBe(true);
  const kept = await world.store.rankingPage(pm.workspace.id);
  if (!kept) throw new Error('not kept');
  await world.store.keepRankingPage(pm.workspace.id, { ...kept, form: kept.form - 1 });
  expect((await afterStart()).hasRead).toBe(true);
  await world.store.keepRankingPage(pm.workspace.id, { ...kept, json: '{}' });
  expect((await afterStart()).hasRead).toBe(true);
});

test('P7 a page that cannot be kept is told nevertheless, and noted without words', async () => {
  await problem('Castell Paper');
  vi.spyOn(world.store, 'keepRankingPage').mockRejectedValueOnce(new Error('Castell Paper'));
  const page = await firstPage(starting(), pm.workspace.id);
  expect(page.problems).toHaveLength(1);
  expect(noted.map(([event]) => event)).toEqual(['ranking page not kept']);
  expect(JSON.stringify(noted)).not.toContain('Castell');
});

test('before a stop the pages of what was read are kept, and nothing else is read for it', async () => {
  await problem('Northwind');
  const before = starting();
  await keepFirstPages(before);
  expect(await world.store.rankingPage(pm.workspace.id)).toBeNull();
  await before.rankings.of(pm.workspace.id);
  await problem('Contoso');
  await keepFirstPages(before);
  const { page, hasRead } = await afterStart();
  expect([page.problems.length, hasRead]).toEqual([2, false]);
});

test('P7 a store that fails at the stop is noted, and stops nothing', async () => {
  vi.spyOn(world.store, 'liveWorkspaces').mockRejectedValueOnce(new Error('Castell Paper'));
  await keepFirstPages(starting());
  expect(noted.map(([event]) => event)).toEqual(['ranking page not kept']);
});

test('P12 a kept page names to a seller the customers of their own reports alone, also as of then', async () => {
  const asked = await world.join('pm');
  const seller = await world.join('seller');
  await problem('Northwind');
  const own = told('Contoso');
  await seller.sync([own]);
  await hand(world.store, pm).make(own.id);
  const whole = await (await asked.get('/v1/ranking')).json();
  const options = { store: world.store, clock, publicUrl: PUBLIC_URL, inboxDir: '.', log, addressOf: () => 'here' };
  const startedFor = async (token: string, momentMs = 60_000) =>
    (
      await createApp({ ...options, rankings: starting(momentMs).rankings }).request('/v1/ranking', {
        headers: { authorization: `Bearer ${token}` },
      })
    ).text();
  expect(JSON.parse(await startedFor(asked.joined.token))).toEqual(whole);
  const atOnce = await startedFor(seller.joined.token);
  expect([atOnce.includes('Deal of Contoso'), atOnce.includes('Deal of Northwind')]).toEqual([true, false]);
  await problem('Fabrikam');
  const read = slowly();
  const then = await startedFor(seller.joined.token, 1);
  expect(JSON.parse(then)).toMatchObject({ asOf: clock().toISOString(), problems: [{}, {}] });
  expect([then.includes('Deal of Contoso'), then.includes('Deal of Northwind')]).toEqual([true, false]);
  read.resolve();
});
