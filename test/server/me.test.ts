import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRankings } from '../../server/ranking/current.ts';
import { Me } from '../../utils/record/me.ts';
import { Report } from '../../utils/record/report.ts';
import { reportFor } from '../support/reports.ts';
import { startWorld, type Caller, type World } from './world.ts';

const DAY = 86_400_000;
let world: World;
let pia: Caller;
let ana: Caller;
let ben: Caller;
beforeEach(async () => {
  world = await startWorld();
  pia = await world.join('pm', { name: 'Pia' });
  [ana, ben] = [await world.join('seller', { name: 'Ana' }), await world.join('seller', { name: 'Ben' })];
});
afterEach(() => world.stop());

const page = async (who: Caller) => Me.parse(await (await who.get('/v1/me')).json());

/** Ana reports so many deals, and each is lost, or won, for a little less than she said. */
async function endedDeals(count: number, result: 'lost' | 'won' = 'lost'): Promise<void> {
  const ids = Array.from({ length: count }, (_, n) => `006${n}`);
  const reports = ids.map((externalId) => {
    const deal = { externalId, name: `Deal ${externalId}`, amount: '1000', currencyIsoCode: 'EUR', source: 'page' };
    return Report.parse({ ...reportFor(`Report of ${externalId}`), opportunity: deal });
  });
  await ana.sync(reports);
  const outcomes = ids.map((opportunityId) => ({
    opportunityId,
    result,
    amount: '800',
    currencyIsoCode: 'EUR',
    closedAt: '2026-05-03',
  }));
  expect((await pia.post('/v1/outcomes', { outcomes })).status).toBe(200);
}

test('what I reported, what it moved with the sentence I may say, and how long it took', async () => {
  const report = reportFor('Exports stop');
  await ana.sync([report, reportFor('Unlike it')]);
  world.time.now += 3 * DAY;
  const no = { status: 'declined', reason: 'Our secret roadmap.', wouldChange: 'Two accounts more' };
  await pia.post(`/v1/reports/${report.id}/decisions`, { ...no, safeSentence: 'Not this year.' });
  const { reported, months, problems, answers, claims } = await page(ana);
  expect(reported).toEqual({ waiting: 1, underWay: 0, done: 0, notTaken: 1 });
  expect(months).toEqual([{ month: '2026-05', ...reported }]);
  expect(problems).toMatchObject({
    all: 1,
    decided: 1,
    done: 0,
    shown: [{ statement: 'Exports stop', reports: 1, decision: { decidedBy: 'Pia', safeSentence: 'Not this year.' } }],
  });
  expect(answers).toEqual({ reports: 1, medianDays: 3 });
  expect(claims).toEqual({ ended: 0, needed: 5, compared: null });
});

test('in the first seconds of a process all is told but how claims compare', async () => {
  await endedDeals(5);
  const clock = () => new Date(world.time.now);
  const rankings = { ...createRankings(world.store, clock), soon: () => Promise.resolve(null) };
  const started = await startWorld({ store: world.store, clock, rankings });
  const headers = { authorization: `Bearer ${ana.joined.token}` };
  const told = Me.parse(await (await started.ask('/v1/me', { headers })).json());
  expect(told).toEqual({ ...(await page(ana)), claims: null });
  await started.stop();
});

test('P12 everybody reads of their own alone, and no address leads to another’s', async () => {
  await endedDeals(5, 'won');
  expect((await page(ana)).claims?.compared).toMatchObject({ won: 5, medianRatio: '0.8' });
  for (const who of [ben, pia, await world.join('admin')]) {
    const { reported, months, claims } = await page(who);
    expect([reported.waiting, months, claims]).toEqual([0, [], { ended: 0, needed: 5, compared: null }]);
  }
  const asked = `/v1/me?member=${ana.joined.member.id}&memberId=${ana.joined.member.id}`;
  expect(Me.parse(await (await ben.get(asked)).json()).reported.waiting).toBe(0);
  expect((await pia.get(`/v1/me/${ana.joined.member.id}`)).status).toBe(404);
});

test('with four ended deals nothing is compared yet, and it says how many there are', async () => {
  await endedDeals(4);
  expect((await page(ana)).claims).toEqual({ ended: 4, needed: 5, compared: null });
});

test('five lost deals compare no amounts: what was claimed of them was lost', async () => {
  await endedDeals(5);
  expect((await page(ana)).claims?.compared).toMatchObject({
    lost: 5,
    amounts: [],
    medianRatio: null,
    claimed: [{ currencyIsoCode: 'EUR', lost: { deals: 5, claimed: '5000' }, lostShare: '1' }],
  });
});

test('P7 no cache keeps it, and no word of it reaches the log', async () => {
  await endedDeals(1);
  const { headers } = await ana.get('/v1/me');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(JSON.stringify(world.logged)).not.toMatch(/Report of|Deal 006/);
});
