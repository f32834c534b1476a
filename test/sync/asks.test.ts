import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listAsks } from '../../utils/outbox/answers/list.ts';
import { sendAnswer } from '../../utils/outbox/answers/write.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { newId } from '../../utils/record/id.ts';
import { askStanding } from '../../utils/record/trackedAnswer.ts';
import { asksOf, questionFor, words, questionOf } from '../support/asks.ts';
import { freshOutbox, queued } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';
import { fakeEndpoint, keyOf, membershipAt, world } from '../support/sync.ts';

const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => errors.mockClear());

type Before = Parameters<typeof fakeEndpoint>[0];

/** A browser that was asked these questions, and an endpoint. */
async function setUp(before?: Before, texts = ['One?']) {
  const outbox = freshOutbox();
  const me = membershipAt('https://endpoint.example');
  const key = keyOf(me);
  const endpoint = fakeEndpoint(before);
  const here = world(outbox, me, endpoint.fetch);
  const questions = texts.map((text) => questionFor({ text }));
  endpoint.asks = asksOf('v1', ...questions);
  await here.drain('hard');
  endpoint.asks = undefined;
  endpoint.requests.length = 0;
  const answer = (text: string, at = 0) =>
    sendAnswer(outbox, { owner: key, askId: questions[at]?.id ?? '', draft: words(text) }, here.now);
  const items = () => listAsks(outbox, key);
  const standing = async () => (await items()).map((item) => askStanding(item, '2026-05-14'));
  const sent = () => endpoint.requests.flatMap(({ answers }) => (answers ? [answers.map(({ text }) => text)] : []));
  return { outbox, me, key, endpoint, here, questions, answer, items, standing, sent };
}

describe('what is asked', () => {
  it('is asked for with the version that is known, with every request, and replaced as a whole', async () => {
    const { here, endpoint, items, questions } = await setUp(undefined, ['One?', 'Two?']);
    expect((await items()).map(({ ask }) => questionOf(ask))).toEqual(questions);
    endpoint.asks = asksOf('v2', ...questions.slice(1));
    await here.drain('news');
    await here.drain('news');
    expect(endpoint.requests.map(({ asks }) => asks)).toEqual(['v1', 'v2']);
    expect(await items()).toHaveLength(1);
  });

  it('P4 holds up no report and no answer when it is broken, and what is held stays', async () => {
    const { here, endpoint, items, outbox, me, key, answer, standing } = await setUp();
    const { id } = await queued(outbox, { key, name: me.workspace.name });
    await answer('May.');
    endpoint.asks = { version: 7 };
    await here.drain('soft');
    expect((await getReport(outbox, id)).state).toBe('sent');
    expect([await items(), await standing()]).toMatchObject([[{ gone: false }], ['answered']]);
    expect(errors).toHaveBeenCalledWith('heard asks-unreadable $ZodError');
  });

  it('P5 that comes after the person left is not kept', async () => {
    const { outbox, me, key, endpoint } = await setUp();
    endpoint.asks = asksOf('v9', questionFor(), questionFor());
    const here = world(outbox, me, async (url, init) => {
      here.membership = null;
      return await endpoint.fetch(url, init);
    });
    await here.drain('hard');
    expect(await listAsks(outbox, key)).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('P3 goes once, after the reports, and is confirmed', async () => {
    const { here, answer, standing, sent, endpoint, outbox, me, key } = await setUp();
    await queued(outbox, { key, name: me.workspace.name });
    await answer('May.');
    await here.drain('soft');
    await here.drain('soft');
    expect([sent(), await standing()]).toEqual([[['May.']], ['answered']]);
    expect(endpoint.requests[0]?.ids).toHaveLength(1);
    expect(endpoint.requests[0]?.answers).toBeUndefined();
  });

  it('P3 P11 whose confirmation was lost goes again under the same id', async () => {
    let lost = true;
    const { here, answer, standing, endpoint } = await setUp((_ids, _n, answers) => {
      if (!lost || answers.length === 0) return null;
      lost = false;
      throw new TypeError('cut');
    });
    const { id } = await answer('May.');
    await here.drain('soft');
    expect(await standing()).toEqual(['onItsWay']);
    endpoint.answered = ([one]) => [{ id: one, outcome: 'unchanged' }];
    await here.drain('hard');
    const ids = endpoint.requests.flatMap(({ answers }) => answers?.map((each) => each.id) ?? []);
    expect([ids, await standing()]).toEqual([[id, id], ['answered']]);
  });

  it('P4 that is refused holds up no other, and says which field', async () => {
    const { here, answer, standing, items, endpoint } = await setUp(undefined, ['One?', 'Two?']);
    await answer('May.', 0);
    await answer('June.', 1);
    const errorsOf = [{ pointer: '/text', detail: 'is too long' }];
    endpoint.answered = ([one, two]) => [
      {
        id: one,
        outcome: 'refused',
        problem: { type: 'x', title: 'x', status: 422, code: 'invalid', errors: errorsOf },
      },
      { id: two, outcome: 'stored' },
    ];
    await here.drain('soft');
    expect(await standing()).toEqual(['refused', 'answered']);
    expect((await items())[0]?.sent?.failure).toEqual({ code: 'answer-refused', fields: errorsOf });
  });

  it('P4 that the endpoint stumbles over is found, and the others go', async () => {
    const poison = { id: '' };
    const { here, answer, standing, sent } = await setUp(
      (_ids, _n, answers) => (answers.includes(poison.id) ? new Response('', { status: 500 }) : null),
      ['One?', 'Two?', 'Three?'],
    );
    poison.id = (await answer('Poison', 1)).id;
    await answer('May.', 0);
    await answer('June.', 2);
    for (let n = 0; n < 5; n += 1) await here.drain('hard');
    expect(await standing()).toEqual(['answered', 'onItsWay', 'answered']);
    expect(sent().at(-1)).toEqual(['Poison']);
  });

  it('P2 that an older endpoint says nothing of is not taken for stored', async () => {
    const { here, answer, items, endpoint } = await setUp();
    await answer('May.');
    endpoint.answered = () => undefined;
    await here.drain('soft');
    expect((await items())[0]?.sent).toMatchObject({ state: 'refused', failure: { code: 'answers-not-taken' } });
  });

  it.each([
    [401, 'signIn', 'sign-in-again'],
    [413, 'refused', 'answer-refused'],
  ])('P2 that meets %i says what to do', async (status, state, code) => {
    const { here, answer, items } = await setUp((_ids, _n, answers) =>
      answers.length > 0 ? new Response('', { status }) : null,
    );
    await answer('May.');
    await here.drain('soft');
    expect((await items())[0]?.sent).toMatchObject({ state, failure: { code } });
  });

  it('shares the pause that the endpoint asked for', async () => {
    let isBusy = false;
    const { here, answer, sent, standing } = await setUp(() =>
      isBusy ? new Response('', { status: 429, headers: { 'retry-after': '3600' } }) : null,
    );
    isBusy = true;
    await here.drain('news');
    isBusy = false;
    await answer('May.');
    await here.drain('soft');
    expect([sent(), await standing()]).toEqual([[], ['onItsWay']]);
    here.now = new Date(NOW.getTime() + 3_600_001);
    await here.drain('none');
    expect([sent(), await standing()]).toEqual([[['May.']], ['answered']]);
  });

  it('P5 is not sent under another sign-in', async () => {
    const { here, answer, sent, me } = await setUp();
    await answer('May.');
    here.membership = { ...me, member: { ...me.member, id: newId() } };
    await here.drain('hard');
    expect(sent()).toEqual([]);
    here.membership = me;
    await here.drain('hard');
    expect(sent()).toEqual([['May.']]);
  });
});
