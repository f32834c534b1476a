import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { Calibration } from '../../utils/record/calibration.ts';
import { OUTCOMES_MAX, OutcomeList, OutcomeMatches, OutcomesReply } from '../../utils/record/outcome.ts';
import { OutcomeImportList, OutcomesRedone } from '../../utils/record/outcomeImport.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import { RankedDetail } from '../../utils/record/ranking.ts';
import { Report } from '../../utils/record/report.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let pia: Caller;
let ana: Caller;
let ben: Caller;
let problemId: string;
const opportunity = { externalId: '006A', name: 'Seats', amount: '40000', currencyIsoCode: 'USD', source: 'page' };
const report = Report.parse({ ...reportFor('Exports stop'), opportunity });
beforeAll(async () => {
  world = await startWorld();
  pia = await world.join('pm', { name: 'Pia' });
  [ana, ben] = [await world.join('seller', { name: 'Ana' }), await world.join('seller', { name: 'Ben' })];
  await ana.sync([report]);
  const made = await pia.post('/v1/problems', { reportId: report.id, statement: null });
  problemId = OperationReply.parse(await made.json()).operation.problem?.id ?? '';
});
afterAll(() => world.stop());

const lost = { opportunityId: '006A', result: 'lost', amount: '31000', currencyIsoCode: 'USD', closedAt: '2026-05-03' };
const say = async (...outcomes: unknown[]) =>
  OutcomesReply.parse(await (await pia.post('/v1/outcomes', { outcomes })).json()).results;
const ranked = async () => RankedDetail.parse(await (await pia.get(`/v1/ranking/${problemId}`)).json());
const imports = async () => OutcomeImportList.parse(await (await pia.get('/v1/outcomes/imports')).json()).imports;
const calibration = async (who: Caller) => Calibration.parse(await (await who.get('/v1/me/calibration')).json());

/** How a person sees the first of the deals that stand beside. */
const seen = async (who: Caller) => {
  const { beside } = RankedDetail.parse(await (await who.get(`/v1/ranking/${problemId}`)).json());
  const [ended] = beside[0]?.terms ?? [];
  return [ended?.subject, ended?.terms.map(({ key, value }) => [key, value])];
};

test('an outcome takes the deal out of what is at stake at once, and a correction follows', async () => {
  expect(await ranked()).toMatchObject({ open: { amount: '40000' }, beside: [] });
  expect(await say(lost)).toEqual([{ result: 'stored' }]);
  expect(await ranked()).toMatchObject({ open: { amount: '0' }, beside: [{ key: 'lost' }] });
  expect(await say(lost)).toEqual([{ result: 'unchanged' }]);
  expect(await say({ ...lost, result: 'won' })).toEqual([{ result: 'stored' }]);
  expect((await ranked()).beside.map(({ key }) => key)).toEqual(['won']);
  await say(lost);
});

test('what was said stays, newest first, with who said it', async () => {
  const { outcomes } = OutcomeList.parse(await (await pia.get('/v1/outcomes?opportunity=006A')).json());
  expect(outcomes.map(({ result, changedBy }) => [result, changedBy.name])).toEqual([
    ['lost', 'Pia'],
    ['won', 'Pia'],
    ['lost', 'Pia'],
  ]);
});

test('P4 P13 a bad row is refused by its field and holds up no other', async () => {
  const results = await say({ ...lost, opportunityId: '7' }, { ...lost, amount: '1.234,50' }, null, {
    ...lost,
    opportunityId: ' ',
  });
  expect(results).toMatchObject([
    { result: 'stored' },
    { result: 'refused', errors: [{ pointer: '/amount' }] },
    { result: 'refused' },
    { result: 'refused', errors: [{ pointer: '/opportunityId' }] },
  ]);
});

test('P13 none, and more than a request takes, are refused whole', async () => {
  const outcomes = Array.from({ length: OUTCOMES_MAX + 1 }, () => lost);
  for (const body of [{ outcomes: [] }, { outcomes }, {}]) {
    const { errors } = await problemIn(await pia.post('/v1/outcomes', body), 'invalid');
    expect(errors?.[0]?.pointer).toBe('/outcomes');
  }
});

test('it is told which deals reports name, in the order asked, and on which problems; nothing is kept', async () => {
  const before = await world.store.counter(pia.joined.workspace.id);
  const answer = await pia.post('/v1/outcomes/matches', { opportunityIds: ['other', ' 006A ', '006A'] });
  expect(OutcomeMatches.parse(await answer.json())).toEqual({
    named: [false, true, true],
    ended: [false, true, true],
    problems: [problemId],
  });
  expect(await world.store.counter(pia.joined.workspace.id)).toBe(before);
});

test('P13 to look up none, too many or an empty id is refused by its field', async () => {
  const opportunityIds = Array.from({ length: OUTCOMES_MAX + 1 }, () => '006A');
  for (const [body, pointer] of [
    [{}, '/opportunityIds'],
    [{ opportunityIds: [] }, '/opportunityIds'],
    [{ opportunityIds }, '/opportunityIds'],
    [{ opportunityIds: ['1', ' '] }, '/opportunityIds/1'],
  ] as const) {
    const { errors } = await problemIn(await pia.post('/v1/outcomes/matches', body), 'invalid');
    expect(errors?.[0]?.pointer).toBe(pointer);
  }
});

test('P12 what reports of another workspace name is not known', async () => {
  const stranger = await world.join('pm', { workspace: 'Else' });
  const answer = await stranger.post('/v1/outcomes/matches', { opportunityIds: ['006A'] });
  expect(OutcomeMatches.parse(await answer.json())).toEqual({ named: [false], ended: [false], problems: [] });
});

test('a seller sees how a deal ended; its name only where an own report speaks of it', async () => {
  const amounts = [
    ['claimed', '40000'],
    ['final', '31000'],
  ];
  expect(await seen(ana)).toEqual(['Seats', amounts]);
  expect(await seen(ben)).toEqual([null, amounts]);
});

test('P7 an outcome’s note reaches neither the ranking nor the log', async () => {
  await say({ ...lost, note: 'Dana chose the cheaper one' });
  expect(JSON.stringify([await ranked(), world.logged])).not.toContain('cheaper');
});

test('P9 an import is undone whole: the ranking stands as before it, nothing more comes with it, and it comes back', async () => {
  await say({ ...lost, opportunityId: '006A' });
  const before = await ranked();
  const source = { id: newId(), name: 'May.csv' };
  const outcomes = [{ ...lost, result: 'won', amount: '77000' }];
  await pia.post('/v1/outcomes', { import: source, outcomes });
  expect(await ranked()).toMatchObject({ beside: [{ key: 'won' }] });
  expect((await imports()).map(({ name, deals, undone }) => [name, deals, undone])).toEqual([['May.csv', 1, null]]);
  const undo = `/v1/outcomes/imports/${source.id}/undo`;
  const { imports: after } = OutcomeImportList.parse(await (await pia.post(undo, {})).json());
  expect(after[0]?.undone?.by.name).toBe('Pia');
  expect(await ranked()).toEqual(before);
  await problemIn(await pia.post(undo, {}), 'undone-already');
  await problemIn(await pia.post('/v1/outcomes', { import: source, outcomes }), 'undone-already');
  const redo = `/v1/outcomes/imports/${source.id}/redo`;
  const back = OutcomesRedone.parse(await (await pia.post(redo, {})).json());
  expect(back).toMatchObject({
    newer: 0,
    imports: [{ undone: null, history: [{ kind: 'undone' }, { kind: 'redone' }] }],
  });
  expect(await ranked()).toMatchObject({ beside: [{ key: 'won' }] });
  await problemIn(await pia.post(redo, {}), 'already-so');
  await pia.post(undo, {});
  expect(await ranked()).toEqual(before);
});

test('P13 an import nobody made is not found; one without a name is refused by its field', async () => {
  await problemIn(await pia.post(`/v1/outcomes/imports/${newId()}/undo`, {}), 'not-found');
  await problemIn(await pia.post('/v1/outcomes/imports/x/undo', {}), 'not-found');
  await problemIn(await pia.post(`/v1/outcomes/imports/${newId()}/redo`, {}), 'not-found');
  await problemIn(await pia.post('/v1/outcomes/imports/x/redo', {}), 'not-found');
  const body = { import: { id: newId(), name: ' ' }, outcomes: [lost] };
  const { errors } = await problemIn(await pia.post('/v1/outcomes', body), 'invalid');
  expect(errors?.[0]?.pointer).toBe('/import/name');
});

test('calibration is about the caller’s own reports alone', async () => {
  expect(await calibration(ana)).toMatchObject({
    lost: 1,
    amounts: [],
    claimed: [{ lost: { claimed: '40000', deals: 1 }, lostShare: '1' }],
    deals: [{ name: 'Seats', reports: [report.id] }],
  });
  expect(await calibration(ben)).toMatchObject({ won: 0, lost: 0, deals: [] });
  expect(await calibration(pia)).toMatchObject({ won: 0, lost: 0, deals: [] });
});

test('told open, a deal is at stake again and out of the calibration; undoing the import that told it gives the end back', async () => {
  await say(lost);
  const before = [await ranked(), await calibration(ana)];
  expect(before).toMatchObject([{ open: { amount: '0' } }, { lost: 1 }]);
  const source = { id: newId(), name: 'June.csv' };
  const open = { import: source, outcomes: [{ opportunityId: '006A', result: 'open' }] };
  const told = OutcomesReply.parse(await (await pia.post('/v1/outcomes', open)).json());
  expect(told.results).toEqual([{ result: 'stored' }]);
  expect(await ranked()).toMatchObject({ open: { amount: '40000' }, beside: [] });
  expect(await calibration(ana)).toMatchObject({ won: 0, lost: 0, amounts: [], deals: [] });
  const again = OutcomesReply.parse(await (await pia.post('/v1/outcomes', open)).json());
  expect(again.results).toEqual([{ result: 'unchanged' }]); // its answer was lost (P3)
  const { outcomes } = OutcomeList.parse(await (await pia.get('/v1/outcomes?opportunity=006A&limit=2')).json());
  expect(outcomes.map(({ result, importId }) => [result, importId])).toEqual([
    ['open', source.id],
    ['lost', null],
  ]);
  const undo = `/v1/outcomes/imports/${source.id}/undo`;
  expect((await pia.post(undo, {})).status).toBe(200);
  expect([await ranked(), await calibration(ana)]).toEqual(before);
  await problemIn(await pia.post(undo, {}), 'undone-already');
  expect([await ranked(), await calibration(ana)]).toEqual(before);
  await pia.post(`/v1/outcomes/imports/${source.id}/redo`, {});
  expect(await ranked()).toMatchObject({ open: { amount: '40000' } });
  await pia.post(undo, {});
});

test('told open, a deal that only its report calls lost is at stake; of one that nobody ended nothing is kept', async () => {
  const one = Report.parse({
    ...reportFor('Logins fail'),
    opportunity: { ...opportunity, externalId: '006L', stageName: 'Closed Lost' },
  });
  await ben.sync([one]);
  const matches = async () => {
    const answer = await pia.post('/v1/outcomes/matches', { opportunityIds: ['006L', '006N'] });
    return OutcomeMatches.parse(await answer.json()).ended;
  };
  expect(await matches()).toEqual([true, false]);
  const open = ['006L', '006N'].map((opportunityId) => ({ opportunityId, result: 'open' }));
  expect(await say(...open)).toEqual([{ result: 'stored' }, { result: 'unchanged' }]);
  expect(await matches()).toEqual([false, false]);
  const { outcomes } = OutcomeList.parse(await (await pia.get('/v1/outcomes?opportunity=006N')).json());
  expect(outcomes).toEqual([]);
});
