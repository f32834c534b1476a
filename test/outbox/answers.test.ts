import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { keepAsks } from '../../utils/outbox/answers/asks.ts';
import { claimAnswers } from '../../utils/outbox/answers/claim.ts';
import { listAsks } from '../../utils/outbox/answers/list.ts';
import { releaseAnswers, settleAnswers } from '../../utils/outbox/answers/settle.ts';
import { discardAnswer, saveAnswer, sendAnswer, takeBackAnswer } from '../../utils/outbox/answers/write.ts';
import { createReport } from '../../utils/outbox/create.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { MIGRATIONS } from '../../utils/outbox/migrations.ts';
import { forgetNews } from '../../utils/outbox/news.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import { askStanding } from '../../utils/record/trackedAnswer.ts';
import { asksOf, questionFor, words } from '../support/asks.ts';
import { ELSEWHERE, EVERYTHING, freshOutbox, ME } from '../support/outbox.ts';
import { draftFor, NOW } from '../support/reports.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error) => error.failure.code,
  );

async function setUp(owner = ME.key) {
  const outbox = freshOutbox();
  const question = questionFor();
  await keepAsks(outbox, owner, asksOf('v1', question));
  const askId = question.id;
  const written = (text: string) => ({ owner, askId, draft: words(text) });
  const save = (text: string) => saveAnswer(outbox, written(text));
  const send = (text: string) => sendAnswer(outbox, written(text), NOW);
  const items = (key = owner) => listAsks(outbox, key);
  const standing = async () => (await items()).map((item) => askStanding(item, '2026-05-14'));
  const claimed = () => claimAnswers(outbox, owner, EVERYTHING, NOW);
  const toAnswer = async (key: string | null = owner) => (await summarise(outbox, key)).toAnswer.questions;
  return { outbox, owner, question, askId, save, send, items, standing, claimed, toAnswer };
}

describe('a draft of an answer', () => {
  it('is kept as typed, empty as well, and is there again', async () => {
    const { save, items, toAnswer } = await setUp();
    for (const text of ['T', 'Two th', ' ', 'Two thousand\n']) await save(text);
    expect(await items()).toMatchObject([{ draft: { state: 'draft', draft: words('Two thousand\n') }, sent: null }]);
    expect(await toAnswer()).toBe(1);
  });

  it('outlives the question, and says so', async () => {
    const { outbox, owner, save, standing, toAnswer } = await setUp();
    await save('Two thou');
    await keepAsks(outbox, owner, asksOf('v2'));
    expect(await standing()).toEqual(['gone']);
    expect(await toAnswer()).toBe(1);
  });

  it('is discarded by the person only', async () => {
    const { outbox, owner, askId, save, items } = await setUp();
    await save('Two');
    await discardAnswer(outbox, owner, askId);
    expect(await items()).toMatchObject([{ draft: null, sent: null }]);
  });

  it('is not begun on what is not asked', async () => {
    const { outbox, owner } = await setUp();
    const other = { owner, askId: questionFor().id, draft: words('x') };
    expect(await codeOf(saveAnswer(outbox, other))).toBe('ask-gone');
  });
});

describe('an answer that was sent off', () => {
  it('P1 waits in the store, no longer asks for words, and leaves word for word', async () => {
    const { save, send, standing, claimed, askId, toAnswer } = await setUp();
    const { id } = await save('Two');
    await send(' Two thousand \n');
    expect(await standing()).toEqual(['onItsWay']);
    expect(await toAnswer()).toBe(0);
    expect((await claimed()).map(({ answer }) => answer)).toEqual([
      { kind: 'question', id, askId, answeredAt: NOW.toISOString(), text: ' Two thousand \n' },
    ]);
    expect(await claimed()).toEqual([]);
  });

  it('P13 is refused without words, and the draft stays as it was', async () => {
    const { save, send, items } = await setUp();
    await save('half');
    expect(await codeOf(send(' \n\u200b'))).toBe('answer-empty');
    expect(await items()).toMatchObject([{ draft: { draft: words('half') }, sent: null }]);
  });

  it('P13 longer than it may be is kept as typed, and not sent', async () => {
    const { save, send, items } = await setUp();
    const long = 'x'.repeat(10_001);
    await save(long);
    expect(await codeOf(send(long))).toBe('answer-too-long');
    expect(await items()).toMatchObject([{ draft: { draft: words(long) }, sent: null }]);
  });

  it('is taken back as a draft under another id until it leaves, and not after', async () => {
    const { outbox, owner, askId, send, claimed, items, standing } = await setUp();
    const { id } = await send('Two');
    const back = await takeBackAnswer(outbox, owner, askId);
    expect(back).toMatchObject({ state: 'draft', draft: words('Two') });
    expect(back.id).not.toBe(id);
    expect(await standing()).toEqual(['toAnswer']);
    await send('Two');
    await claimed();
    expect(await codeOf(takeBackAnswer(outbox, owner, askId))).toBe('answer-sent');
    expect(await items()).toMatchObject([{ draft: null, sent: { state: 'sending' } }]);
  });

  it('is replaced by a newer one that is sent before it left', async () => {
    const { send, claimed } = await setUp();
    await send('Two');
    await send('Three');
    expect((await claimed()).map(({ answer }) => 'text' in answer && answer.text)).toEqual(['Three']);
  });

  it('P3 goes in its order, after one whose worker died', async () => {
    const { outbox, send, claimed } = await setUp();
    await send('Two');
    await claimed();
    await send('Three');
    expect(await releaseAnswers(outbox)).toBe(1);
    expect((await claimed()).map(({ answer }) => 'text' in answer && answer.text)).toEqual(['Two', 'Three']);
  });

  it('P2 that was refused waits for the person with its words, and goes on under another id', async () => {
    const { outbox, send, claimed, save, standing, items, toAnswer } = await setUp();
    const { id } = await send('Two');
    await claimed();
    await settleAnswers(outbox, [{ id, event: 'refuse', failure: { code: 'answer-refused' } }]);
    expect([await standing(), await toAnswer()]).toEqual([['refused'], 1]);
    const mended = await save('Two thousand');
    expect(mended.id).not.toBe(id);
    expect(await items()).toMatchObject([{ draft: { draft: words('Two thousand') }, sent: null }]);
  });

  it('P11 is kept until what is asked tells it, and no longer', async () => {
    const { outbox, owner, question, send, claimed, standing, items } = await setUp();
    const { id } = await send('Two');
    await claimed();
    await settleAnswers(outbox, [{ id, event: 'accept' }]);
    expect(await standing()).toEqual(['answered']);
    const at = NOW.toISOString();
    const answer = { id, text: 'Two', answeredAt: at, receivedAt: at };
    await keepAsks(outbox, owner, asksOf('v2', { ...question, answer }));
    expect(await items()).toMatchObject([{ sent: null, ask: { question: { answer } } }]);
    expect(await standing()).toEqual(['answered']);
  });
});

describe('P5 another sign-in', () => {
  it('sees nothing of what was asked of this one, counts none of it, and sends none of it', async () => {
    const { outbox, send, items, toAnswer } = await setUp();
    await send('Two');
    expect(await items(ELSEWHERE.key)).toEqual([]);
    expect([await toAnswer(ELSEWHERE.key), await toAnswer(null)]).toEqual([0, 0]);
    expect(await claimAnswers(outbox, ELSEWHERE.key, EVERYTHING, NOW)).toEqual([]);
  });

  it('leaving forgets what is asked, and keeps what was written', async () => {
    const { outbox, send, items, claimed } = await setUp();
    await send('Two');
    await forgetNews(outbox);
    expect(await items()).toMatchObject([{ gone: true, sent: { state: 'queued' } }]);
    expect(await claimed()).toHaveLength(1);
  });
});

it('P2 a store of the version before keeps its reports, and takes answers from then on', async () => {
  const name = 'before-answers';
  const old = await openDB(name, 1, { upgrade: (db, _from, _to, tx) => MIGRATIONS[0]?.(db as never, tx as never) });
  old.close();
  const outbox = freshOutbox(name);
  const draft = draftFor();
  await createReport(outbox, draft, null, NOW);
  await keepAsks(outbox, ME.key, asksOf('v1', questionFor()));
  expect((await getReport(outbox, draft.id)).id).toBe(draft.id);
  expect(await listAsks(outbox, ME.key)).toHaveLength(1);
});
