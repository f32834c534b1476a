import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { countsOf, dealsIn, sameCounts } from '../../server/deletion/counts.ts';
import { asSaid } from '../../server/store/deletionRows.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { DeletionInput, DeletionKind, DeletionPreview, DeletionTarget } from '../../utils/record/deletion.ts';
import { newId } from '../../utils/record/id.ts';
import type { Report } from '../../utils/record/report.ts';
import { requestFor, talking } from '../introductions/sample.ts';
import { captureFor, reportFor } from '../support/reports.ts';
import { startWorld, type Caller, type World } from './world.ts';

const WORD = 'Quettawatt';

let world: World;
let seller: Caller;
let pm: Caller;
let admin: Caller;
let gone: Report;
let stays: Report;
let requestId: string;
let status: number;

/** A workspace in which a customer left traces in every room, and of which the customer was deleted. */
beforeEach(async () => {
  world = await startWorld();
  seller = await world.join('seller', { name: 'Sam', email: 'sam@acme.example' });
  pm = await world.join('pm', { name: 'Pia', email: 'pia@acme.example' });
  admin = await world.join('admin', { name: 'Ada', email: 'ada@acme.example' });
  gone = {
    ...talking(`${WORD} hours are lost at month end`, `${WORD}a`, ['month-end close'], { account: `${WORD}ers` }),
    requestedFeature: `A ${WORD} button`,
  };
  stays = talking('Hours are lost at month end', 'Evan', ['month-end close'], { account: 'Bolt' });
  await seller.sync([gone, stays]);
  await indexAll(world.store);
  await pm.post('/v1/problems', { reportId: gone.id });
  const request = requestFor();
  requestId = request.id;
  await pm.post('/v1/introductions', request);
  await pm.post(`/v1/reports/${gone.id}/questions`, { id: newId(), text: 'Which month?' });
  await indexAll(world.store);
  const target = { kind: 'customer', customer: `${WORD}ers` };
  const preview = await (await admin.post('/v1/deletions/preview', { target })).json();
  const { sure, counts } = DeletionPreview.parse(preview);
  status = (await admin.post('/v1/deletions', { id: newId(), target, sure, counts })).status;
  await indexAll(world.store);
});
afterEach(() => world.stop());

const ROOMS = [
  '/v1/reports',
  `/v1/reports?q=${WORD.toLowerCase()}`,
  '/v1/triage',
  '/v1/problems',
  '/v1/ranking',
  '/v1/returned',
  '/v1/introductions',
  '/v1/questions',
  '/v1/outcomes',
  '/v1/loop-health',
  '/v1/digest',
  '/v1/meetings/next',
  '/v1/calls',
  '/v1/me',
];

describe('after a customer was deleted', () => {
  test.each(ROOMS)('P7 %s answers, and tells no word of them', async (path) => {
    const answer = await pm.get(path);
    expect([status, answer.status]).toEqual([201, 200]);
    expect(await answer.text()).not.toContain(WORD);
  });

  test('an export of everything tells no word of them, and that something was deleted', async () => {
    const file = await (await admin.get('/v1/export')).text();
    expect(file).not.toContain(WORD);
    expect(file).toContain('"table":"deletion"');
    expect(file).toContain(gone.id);
    expect(file).toContain('Bolt');
  });

  test('their people are proposed no more, those of other customers are', async () => {
    const proposals = await (await pm.get(`/v1/introductions/${requestId}/proposals`)).text();
    expect(proposals).not.toContain(WORD);
    expect(proposals).toContain('Evan');
  });

  test('nothing is asked of the seller about them any more, and their accounts are offered no more', async () => {
    const asked = await seller.post('/v1/sync', { v: 1, cursor: null, reports: [], asks: null, news: null });
    const told = await asked.text();
    expect(told).not.toContain(WORD);
    expect(told).not.toContain('Which month?');
    expect(told).toContain(stays.id);
  });

  test('the report has no page, and a question about it cannot be asked', async () => {
    expect((await pm.get(`/v1/reports/${gone.id}`)).status).toBe(404);
    expect((await pm.post(`/v1/reports/${gone.id}/questions`, { id: newId(), text: 'Which?' })).status).toBe(404);
    expect((await pm.get(`/v1/reports/${stays.id}`)).status).toBe(200);
  });

  test('what the customer says from now on is stored as anything else', async () => {
    await seller.sync([talking('Closing is slow', 'Dana', null, { account: `${WORD}ers` })]);
    expect(await (await pm.get('/v1/reports')).text()).toContain(`${WORD}ers`);
  });
});

const opportunity = (externalId: string | null): Report['opportunity'] => ({
  externalId,
  name: 'Renewal',
  amount: null,
  currencyIsoCode: null,
  stageName: null,
  closeDate: null,
  probability: null,
  opportunityType: null,
  source: 'crm',
  origins: {},
});
const NONE = { questions: 0, answers: 0, introductions: 0, consents: 0, calls: 0, outcomes: 0 };

describe('what goes is counted', () => {
  const two = {
    ...reportFor('Two'),
    capture: [captureFor(), captureFor()],
    opportunity: opportunity('0065g00000Acme1'),
  };
  const one = { ...talking('One', 'Dana', null), opportunity: opportunity('0065g00000Acme1') };
  const none = { ...talking('None', 'Evan', null), opportunity: opportunity(null) };

  it('by report, quote and contact, with what rests beside them', () => {
    const counts = countsOf([one, none], { ...NONE, reports: 2, consents: 1 });
    expect(counts).toEqual({ ...NONE, reports: 2, consents: 1, quotes: 2, contacts: 2 });
    expect(countsOf([two], { ...NONE, reports: 1 }).quotes).toBe(2);
  });

  it('a deal that several reports name is one, and none where none has an id', () => {
    expect(dealsIn([one, two])).toHaveLength(1);
    expect(dealsIn([none, reportFor()])).toEqual([]);
  });

  it.each(DeletionKind.options)('another number of %s is another deletion', (kind) => {
    const counts = countsOf([one], { ...NONE, reports: 1 });
    expect(sameCounts(counts, { ...counts })).toBe(true);
    expect(sameCounts(counts, { ...counts, [kind]: 7 })).toBe(false);
  });

  it('the store looks at what it holds itself', () => {
    const traces = { ...NONE, reports: 1 };
    const counts = countsOf([two], traces);
    expect(asSaid(traces, counts)).toBe(true);
    expect(asSaid({ ...traces, calls: 1 }, counts)).toBe(false);
  });
});

describe('P13 what is asked for', () => {
  it.each([
    [{ kind: 'customer', customer: ' ' }, ['customer']],
    [{ kind: 'report', reportId: '7' }, ['reportId']],
    [{ kind: 'workspace' }, ['kind']],
  ])('%j is refused at %j', (target, path) => {
    expect(DeletionTarget.safeParse(target).error?.issues[0]?.path).toEqual(path);
  });

  it('needs the counts as they were said, of every kind', () => {
    const target = { kind: 'customer', customer: 'Bolt' };
    const { error } = DeletionInput.safeParse({ id: newId(), target, sure: 'Bolt', counts: { reports: 1 } });
    expect(error?.issues.every(({ path }) => path[0] === 'counts')).toBe(true);
    expect(error?.issues.length).toBe(DeletionKind.options.length - 1);
  });
});
