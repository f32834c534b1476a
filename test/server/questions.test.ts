import { afterEach, beforeEach, expect, test } from 'vitest';
import { Answered } from '../../utils/record/answers.ts';
import { AsksForMe, QuestionPage, QuestionsReply } from '../../utils/record/asks.ts';
import { newId } from '../../utils/record/id.ts';
import { SyncReply } from '../../utils/record/sync.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { type Caller, startWorld, type World } from './world.ts';

let world: World;
let seller: Caller;
let pm: Caller;
let reportId: string;
beforeEach(async () => {
  world = await startWorld();
  seller = await world.join('seller', { name: 'Sam' });
  pm = await world.join('pm', { name: 'Pia' });
  const report = reportFor('Exports stop');
  reportId = report.id;
  await seller.sync([report]);
});
afterEach(() => world.stop());

const ask = (text: unknown = 'Which month?', id: unknown = newId(), about = reportId) =>
  pm.post(`/v1/reports/${about}/questions`, { id, text });
const asked = async (text?: string) => QuestionsReply.parse(await (await ask(text)).json());
const sync = async (caller: Caller, more: object) =>
  SyncReply.parse(await (await caller.post('/v1/sync', { v: 1, cursor: null, reports: [], ...more })).json());
const asksFor = async (caller: Caller, has: string | null = null) => {
  const { asks } = await sync(caller, { asks: has });
  return asks === undefined ? null : AsksForMe.parse(asks);
};
const answer = (askId: string, more: object = {}) => ({
  kind: 'question',
  id: newId(),
  askId,
  answeredAt: '2026-05-14T09:10:00Z',
  text: 'May.',
  ...more,
});
const send = async (caller: Caller, ...answers: unknown[]) =>
  Answered.parse((await sync(caller, { answers })).answered);
const page = async (query: string) => QuestionPage.parse(await (await pm.get(`/v1/questions?${query}`)).json());

test('a question goes to the seller by sync, the answer comes back to the report, and nothing is told twice', async () => {
  const { questions } = await asked();
  const askId = questions[0]?.id ?? '';
  const told = await asksFor(seller);
  expect(told?.questions).toMatchObject([{ id: askId, text: 'Which month?', statement: 'Exports stop', answer: null }]);
  expect(await asksFor(seller, told?.version)).toBeNull();
  const mine = answer(askId);
  const reply = await sync(seller, { answers: [mine], asks: told?.version });
  expect(reply.answered).toEqual([{ id: mine.id, outcome: 'stored' }]);
  expect(AsksForMe.parse(reply.asks).questions[0]?.answer?.text).toBe('May.');
  const back = QuestionsReply.parse(await (await pm.get(`/v1/reports/${reportId}/questions`)).json());
  expect(back.questions[0]?.answer).toMatchObject({ text: 'May.', receivedAt: '2026-05-14T09:15:00.000Z' });
  expect((await page('state=open')).questions).toEqual([]);
  expect((await page('state=answered')).questions).toMatchObject([{ id: askId, reportId }]);
});

test('a browser that does not know of asks is told none, and one that sent no answers gets no outcomes', async () => {
  await asked();
  const reply = await sync(seller, {});
  expect(reply).not.toHaveProperty('asks');
  expect(reply).not.toHaveProperty('answered');
});

test('P4 a broken answer, one to nothing and one to somebody else’s question hold up no other', async () => {
  const other = await world.join('seller');
  const askId = (await asked()).questions[0]?.id ?? '';
  const sound = answer(askId);
  const outcomes = await send(seller, 7, answer(askId, { text: ' \u200b' }), answer(newId()), sound, { ...sound });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'stored', 'unchanged']);
  expect(outcomes[0]?.id).toBeNull();
  expect(outcomes[1]?.problem).toMatchObject({ code: 'invalid', errors: [{ pointer: '/text' }] });
  expect(outcomes[2]?.problem?.code).toBe('ask-unknown');
  expect((await send(other, answer(askId)))[0]?.problem?.code).toBe('ask-unknown');
  expect((await send(seller, { ...sound, text: 'June.' }))[0]?.problem?.code).toBe('answer-conflict');
  expect((await send(seller, answer(askId, { kind: 'tomorrow' })))[0]?.problem?.errors?.[0]?.pointer).toBe('/kind');
});

test('a clock that runs ahead does not put an answer before all later ones', async () => {
  const askId = (await asked()).questions[0]?.id ?? '';
  await send(seller, answer(askId, { answeredAt: '2099-01-01T00:00:00Z', text: 'May.' }));
  world.time.now += 60_000;
  await send(seller, answer(askId, { answeredAt: '2026-05-14T09:15:30Z', text: 'June.' }));
  expect((await asksFor(seller))?.questions[0]?.answer?.text).toBe('June.');
});

test('P13 a question without words, or without an id, names the field; nothing is stored', async () => {
  for (const [text, id, pointer] of [
    ['', newId(), '/text'],
    [' \n\u200b', newId(), '/text'],
    ['x'.repeat(10_001), newId(), '/text'],
    ['Why?', 'seven', '/id'],
  ])
    expect((await problemIn(await ask(text, id), 'invalid')).errors?.[0]?.pointer).toBe(pointer);
  expect((await page('state=open')).questions).toEqual([]);
});

test('P3 a question sent again after a lost answer is one; its id with other words is refused', async () => {
  const id = newId();
  expect((await ask('Which month?', id)).status).toBe(201);
  expect((await ask('Which month?', id)).status).toBe(201);
  await problemIn(await ask('Which year?', id), 'question-conflict');
  expect((await page('state=open')).questions).toHaveLength(1);
});

test('a question is withdrawn while nobody answered it, and not after', async () => {
  const [one, two] = [(await asked('One?')).questions[0]?.id ?? '', (await asked('Two?')).questions[0]?.id ?? ''];
  const reply = QuestionsReply.parse(await (await pm.post(`/v1/questions/${one}/withdraw`, {})).json());
  expect(reply.questions.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false]);
  expect((await asksFor(seller))?.questions.map(({ text }) => text)).toEqual(['Two?']);
  await send(seller, answer(two));
  await problemIn(await pm.post(`/v1/questions/${two}/withdraw`, {}), 'answered-already');
  await problemIn(await pm.post(`/v1/questions/${newId()}/withdraw`, {}), 'not-found');
});

test('whoever left is not asked, and the product manager is told why', async () => {
  await world.store.revokeDevices(pm.joined.workspace.id, seller.joined.member.id, '2026-05-14T09:15:00Z');
  await problemIn(await ask(), 'seller-left');
  const reply = QuestionsReply.parse(await (await pm.get(`/v1/reports/${reportId}/questions`)).json());
  expect(reply).toEqual({ asked: { id: seller.joined.member.id, name: 'Sam', left: true }, questions: [] });
});

test('open questions come page by page', async () => {
  for (const text of ['One?', 'Two?', 'Three?']) await asked(text);
  const first = await page('state=open&limit=2');
  expect(first.questions.map(({ text }) => text)).toEqual(['Three?', 'Two?']);
  const rest = await page(`state=open&limit=2&before=${first.next}`);
  expect(rest).toMatchObject({ questions: [{ text: 'One?' }], next: null });
});

test('P12 another workspace finds neither the report nor the question', async () => {
  const askId = (await asked()).questions[0]?.id ?? '';
  const stranger = await world.join('pm', { workspace: 'Other' });
  const at = `/v1/reports/${reportId}/questions`;
  await problemIn(await stranger.get(at), 'not-found');
  await problemIn(await stranger.post(at, { id: newId(), text: 'Mine?' }), 'not-found');
  await problemIn(await stranger.post(`/v1/questions/${askId}/withdraw`, {}), 'not-found');
  expect((await send(stranger, answer(askId)))[0]?.problem?.code).toBe('ask-unknown');
});

test('P7 neither question nor answer reaches the log', async () => {
  const askId = (await asked('Secretword of the question?')).questions[0]?.id ?? '';
  await send(
    seller,
    answer(askId, { text: 'Secretword of the answer' }),
    answer(askId, { text: '', more: 'Secretword' }),
  );
  expect(JSON.stringify(world.logged)).not.toContain('Secretword');
});
