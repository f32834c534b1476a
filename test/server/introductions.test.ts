import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { IntroductionList } from '../../utils/record/introduction.ts';
import {
  AsksReply,
  IntroductionDetail,
  PeopleBehind,
  ProposalList,
  type AskStep,
} from '../../utils/record/introductionAsk.ts';
import { asksForSeller } from '../../server/introductions/atStore.ts';
import { requestFor, talking } from '../introductions/sample.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let sam: Caller;
let sue: Caller;
let pia: Caller;
let pat: Caller;
beforeEach(async () => {
  world = await startWorld();
  [sam, sue] = [await world.join('seller', { name: 'Sam' }), await world.join('seller', { name: 'Sue' })];
  [pia, pat] = [await world.join('pm', { name: 'Pia' }), await world.join('pm', { name: 'Pat' })];
  await sam.sync([
    talking('Closing takes days', 'Dana', ['month-end close']),
    talking('Books', 'Evan', ['closing'], { account: 'Contoso' }),
  ]);
  await sue.sync([talking('Close', 'Fay', ['the close'], { account: 'Fabrikam' })]);
});
afterEach(() => world.stop());

const opened = async (more = {}) => {
  const request = requestFor(more);
  expect((await pia.post('/v1/introductions', request)).status).toBe(201);
  return request.id;
};
const proposals = async (id: string, who = pia) =>
  ProposalList.parse(await (await who.get(`/v1/introductions/${id}/proposals`)).json()).proposals;
const detail = async (id: string, who = pia) =>
  IntroductionDetail.parse(await (await who.get(`/v1/introductions/${id}`)).json());
const asked = async (id: string, asks: { id: string; key: string }[]) =>
  AsksReply.parse(await (await pia.post(`/v1/introductions/${id}/asks`, { asks })).json());
const askAll = async (id: string) => {
  const asks = (await proposals(id)).map(({ key, contact }) => ({ id: newId(), key, name: contact?.name }));
  await asked(id, asks);
  return new Map(asks.map((ask) => [ask.name, ask.id]));
};
const mine = (who: Caller) =>
  asksForSeller(world.store, who.joined.workspace.id, who.joined.member.id, new Date(world.time.now).toISOString());
const answer = (who: Caller, askId: string | undefined, step: AskStep) =>
  world.store.takeStep({
    workspaceId: who.joined.workspace.id,
    askId: askId ?? '',
    wanted: { id: newId(), step, memberId: who.joined.member.id, actor: 'seller', saidOn: '2026-05-14' },
    at: new Date(world.time.now).toISOString(),
  });
const yes: AskStep = { status: 'accepted', how: 'introduces', note: 'By mail today', consent: null };

test('from the request to the thanks: proposed, asked, agreed, held, thanked; the seller sees what came of it', async () => {
  const id = await opened({ wanted: 1 });
  expect((await proposals(id)).map(({ contact }) => contact?.name).toSorted()).toEqual(['Dana', 'Evan', 'Fay']);
  const asks = await askAll(id);
  expect(await detail(id)).toMatchObject({ asked: 3, yes: 0, standing: 'open', counts: { waiting: 3 } });
  expect((await mine(sam)).map(({ contact }) => contact?.name).toSorted()).toEqual(['Dana', 'Evan']);
  expect((await mine(sue)).map(({ contact, status }) => [contact?.name, status])).toEqual([['Fay', 'asked']]);
  const askId = asks.get('Fay');
  await answer(sue, askId, yes);
  expect(await detail(id)).toMatchObject({
    standing: 'enough',
    yes: 1,
    agreed: [{ contact: { name: 'Fay' }, how: 'introduces' }],
  });
  expect((await mine(sam)).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
  for (const step of [
    { status: 'held', heldOn: '2026-05-20', outcome: 'They close by hand.' },
    { status: 'thanked', words: 'Thank you, Sue.' },
  ])
    expect((await pia.post(`/v1/introductions/${id}/outcomes`, { id: newId(), askId, step })).status).toBe(201);
  expect(await mine(sue)).toMatchObject([
    { status: 'thanked', held: { outcome: 'They close by hand.' }, thanked: { words: 'Thank you, Sue.' } },
  ]);
});

test('P12 of a no, whoever asked learns that there was one; colleagues learn nothing, and nobody learns whose', async () => {
  const id = await opened();
  const asks = await askAll(id);
  await answer(sam, asks.get('Dana'), { status: 'declined', note: null });
  await answer(sue, asks.get('Fay'), { status: 'declined', note: 'Their renewal is open.' });
  const own = await detail(id);
  expect(own.counts).toEqual({ waiting: 1, later: [], returned: [], declined: 2, told: ['Their renewal is open.'] });
  expect(own.open?.map(({ contact }) => contact?.name).toSorted()).toEqual(['Dana', 'Evan', 'Fay']);
  expect(JSON.stringify(own.open)).not.toContain('declined');
  const others = await detail(id, pat);
  expect([others.open, others.counts]).toEqual([null, null]);
  expect(JSON.stringify(others)).not.toMatch(/declined|renewal|Dana/);
  const list = IntroductionList.parse(await (await pat.get('/v1/introductions')).json());
  expect(list).toMatchObject({ coolDownDays: 90, introductions: [{ id, asked: 3, yes: 0 }] });
  const other = requestFor();
  await pat.post('/v1/introductions', other);
  expect(new Set((await proposals(other.id, pat)).map(({ cooling }) => cooling?.askedOn))).toEqual(
    new Set(['2026-05-14']),
  );
});

test('only whoever opened a request asks, notes and closes; an admin may close', async () => {
  const id = await opened();
  const [first] = await proposals(id);
  const asks = [{ id: newId(), key: first?.key ?? '' }];
  await problemIn(await pat.post(`/v1/introductions/${id}/asks`, { asks }), 'forbidden');
  await problemIn(await pat.post(`/v1/introductions/${id}/close`, {}), 'forbidden');
  const admin = await world.join('admin');
  expect((await admin.post(`/v1/introductions/${id}/close`, {})).status).toBe(200);
  expect((await detail(id)).standing).toBe('closed');
  await problemIn(await pia.post(`/v1/introductions/${id}/asks`, { asks }), 'introduction-closed');
});

const take = (id: string, who: Caller, from: Caller) =>
  who.post(`/v1/introductions/${id}/take-over`, { from: from.joined.member.id });
const gone = async (role: 'seller' | 'pm') => {
  const admin = await world.join('admin', { name: 'Ann' });
  const path = `/v1/people/${pia.joined.member.id}`;
  if (role === 'seller') await admin.put(path, { role });
  else await admin.post(`${path}/sign-out`, {});
  return admin;
};

describe('a request whose product manager is gone', () => {
  test.each([
    ['seller', 'seller', 'Nobody looks after it: Pia became a seller'],
    ['pm', 'signedOut', 'Nobody looks after it: Pia is signed in nowhere'],
  ] as const)('as %s: every other one is told on list, page, agenda and digest', async (role, left, words) => {
    const id = await opened();
    await gone(role);
    expect(await detail(id, pat)).toMatchObject({ left, askedBy: { name: 'Pia' }, takenOver: [] });
    const list = IntroductionList.parse(await (await pat.get('/v1/introductions')).json());
    expect(list.introductions).toMatchObject([{ id, left }]);
    world.time.now += 8 * 86_400_000;
    expect(await (await pat.get('/v1/meetings/next')).text()).toContain(`${words}.`);
    expect(await (await pat.get('/v1/digest')).text()).toContain(words);
  });

  test('taken over, the other asks, notes and reads the counts; the seller reads who asks now, whoever answered when', async () => {
    const id = await opened();
    const asks = await askAll(id);
    const version = (await mine(sue))[0]?.askedBy;
    await gone('seller');
    await answer(sue, asks.get('Fay'), yes); // said while nobody looked after it
    expect((await take(id, pat, pia)).status).toBe(200);
    const now = await detail(id, pat);
    expect(now).toMatchObject({ left: null, askedBy: { name: 'Pat' }, openedBy: { name: 'Pia' }, yes: 1, toNote: 1 });
    expect(now.takenOver).toMatchObject([{ by: { name: 'Pat' }, at: '2026-05-14T09:15:00.000Z' }]);
    expect(now.counts).toMatchObject({ waiting: 2 });
    expect([version, (await mine(sue))[0]?.askedBy, (await mine(sam))[0]?.askedBy]).toEqual(['Pia', 'Pat', 'Pat']);
    const step = { status: 'held', heldOn: '2026-05-14', outcome: 'By hand.' };
    const note = { id: newId(), askId: asks.get('Fay'), step };
    expect((await pat.post(`/v1/introductions/${id}/outcomes`, note)).status).toBe(201);
    expect((await pat.post(`/v1/introductions/${id}/close`, {})).status).toBe(200);
  });

  test('any of them may, also while somebody asks; who asked before is told who does, and may take it back', async () => {
    const id = await opened();
    const asks = await askAll(id);
    await answer(sue, asks.get('Fay'), yes);
    expect((await take(id, pat, pia)).status).toBe(200);
    expect((await take(id, pat, pia)).status).toBe(200); // its answer was lost (P3)
    expect((await detail(id, pat)).takenOver).toHaveLength(1);
    expect((await detail(id)).counts).toBeNull();
    const step = { status: 'held', heldOn: '2026-05-14', outcome: 'By hand.' };
    for (const [path, body] of [
      ['outcomes', { id: newId(), askId: asks.get('Fay'), step }],
      ['asks', { asks: [{ id: newId(), key: 'k' }] }],
      ['close', {}],
    ] as const) {
      const { detail: words } = await problemIn(
        await pia.post(`/v1/introductions/${id}/${path}`, body),
        'changed-meanwhile',
      );
      expect(words).toBe('Pat asks for these customers now; nothing was changed.');
    }
    expect((await take(id, pia, pat)).status).toBe(200);
    expect((await detail(id)).takenOver.map(({ by }) => by.name)).toEqual(['Pia', 'Pat']);
  });

  test('two at once: the second is told who has it, and takes it off nobody unseen', async () => {
    const id = await opened();
    const admin = await gone('seller');
    const both = await Promise.all([take(id, pat, pia), take(id, admin, pia)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [first, second] = both[0].status === 200 ? ['Pat', both[1]] : ['Ann', both[0]];
    const { detail: words } = await problemIn(second, 'changed-meanwhile');
    expect(words).toBe(`${first} asks for these customers now; nothing was changed.`);
  });

  test('closed meanwhile it can be taken over, for what came of it, and stays closed', async () => {
    const id = await opened();
    const admin = await gone('seller');
    await admin.post(`/v1/introductions/${id}/close`, {});
    expect((await take(id, pat, pia)).status).toBe(200);
    expect((await detail(id, pat)).standing).toBe('closed');
  });

  test('P12 P13 no seller takes it, not even who opened it; what is not there and whom nobody named is refused', async () => {
    const id = await opened();
    await gone('seller');
    for (const who of [sam, pia]) await problemIn(await take(id, who, pia), 'forbidden');
    await problemIn(await take(newId(), pat, pia), 'not-found');
    const refused = await problemIn(await pat.post(`/v1/introductions/${id}/take-over`, {}), 'invalid');
    expect(refused.errors).toMatchObject([{ pointer: '/from' }]);
    expect((await detail(id, pat)).askedBy.name).toBe('Pia');
  });
});

test('P3 asks sent again go out once; what is no longer proposed is told', async () => {
  const id = await opened();
  const [first] = await proposals(id);
  const asks = [{ id: newId(), key: first?.key ?? '' }];
  expect((await asked(id, asks)).refused).toEqual([]);
  expect(await asked(id, asks)).toMatchObject({ refused: [], introduction: { asked: 1 } });
  const again = [{ id: newId(), key: first?.key ?? '' }];
  expect((await asked(id, again)).refused).toEqual([{ key: first?.key, why: 'gone' }]);
  const other = await opened();
  expect(await asked(other, again)).toMatchObject({ refused: [{ why: 'cooling' }], introduction: { asked: 0 } });
});

test('P8 who was taken out of the report is taken out of the ask', async () => {
  const report = talking('Hand over', 'Gus', ['close'], { account: 'Tailspin' });
  await sue.sync([report]);
  const id = await opened({ wanted: 9 });
  await askAll(id);
  expect(JSON.stringify(await detail(id))).toContain('Gus');
  await sue.sync([{ ...report, revision: 2, contacts: [] }]);
  expect(JSON.stringify([await detail(id), await mine(sue)])).not.toContain('Gus');
});

test('P13 a request, an outcome and a problem that cannot be are refused by name', async () => {
  expect(
    (await problemIn(await pia.post('/v1/introductions', { ...requestFor(), wanted: 0 }), 'invalid')).errors,
  ).toEqual([{ pointer: '/wanted', detail: 'must be 1 or more' }]);
  await problemIn(await pia.post('/v1/introductions', requestFor({ problemId: newId() })), 'not-found');
  const request = requestFor();
  await pia.post('/v1/introductions', request);
  await problemIn(await pia.post('/v1/introductions', { ...request, wanted: 3 }), 'introduction-conflict');
  const asks = await askAll(request.id);
  const step = { status: 'thanked', words: 'x' };
  const path = `/v1/introductions/${request.id}/outcomes`;
  await problemIn(await pia.post(path, { id: newId(), askId: newId(), step }), 'not-found');
  await problemIn(await pia.post(path, { id: newId(), askId: asks.get('Fay'), step }), 'not-after');
  await answer(sue, asks.get('Fay'), yes);
  const held = { id: newId(), askId: asks.get('Fay'), step: { status: 'held', heldOn: '2026-05-14', outcome: 'x' } };
  await pia.post(path, held);
  await problemIn(await pia.post(path, { ...held, step: { ...held.step, outcome: 'y' } }), 'step-conflict');
});

test('the people behind a problem, also when it was merged into another', async () => {
  const [one, other] = [talking('Invoices', 'Hal', null), talking('Bills', 'Ida', ['bills'])];
  await sam.sync([one, other]);
  const ids = [];
  for (const { id } of [one, other]) {
    await pia.post('/v1/problems', { reportId: id });
    ids.push((await world.store.readReport(pia.joined.workspace.id, null, id))?.problem?.id ?? '');
  }
  await pia.post(`/v1/problems/${ids[0]}/merge`, { intoId: ids[1] });
  const { people, sellers } = PeopleBehind.parse(await (await pia.get(`/v1/problems/${ids[0]}/people`)).json());
  expect(people.map(({ contact }) => contact?.name)).toEqual(['Ida', 'Hal']);
  expect(sellers).toMatchObject([{ name: 'Sam', reports: 2 }]);
  await problemIn(await pia.get(`/v1/problems/${newId()}/people`), 'not-found');
});

test('an admin’s rule says how long a customer is left alone: told where a proposal is held back, and used at once', async () => {
  const admin = await world.join('admin');
  const id = await opened();
  const [first] = await proposals(id);
  expect((await asked(id, [{ id: newId(), key: first?.key ?? '' }])).refused).toEqual([]);
  const other = await opened();
  const held = async () => (await proposals(other)).find(({ key }) => key === first?.key)?.cooling;
  expect(await held()).toMatchObject({ askedOn: '2026-05-14', until: '2026-08-12' });
  const set = (coolDownDays: number) => admin.put('/v1/rules', { redact: [], quotes: 'nameless', coolDownDays });
  await set(200);
  expect(await held()).toMatchObject({ askedOn: '2026-05-14', until: '2026-11-30' });
  expect((await asked(other, [{ id: newId(), key: first?.key ?? '' }])).refused).toMatchObject([{ why: 'cooling' }]);
  await set(0);
  expect(await held()).toBeNull();
  expect((await asked(other, [{ id: newId(), key: first?.key ?? '' }])).refused).toEqual([]);
  const list = IntroductionList.parse(await (await pia.get('/v1/introductions')).json());
  expect(list.coolDownDays).toBe(0);
});
