import { describe, expect, it } from 'vitest';
import { keepAsks } from '../../utils/outbox/answers/asks.ts';
import { claimAnswers } from '../../utils/outbox/answers/claim.ts';
import { listAsks } from '../../utils/outbox/answers/list.ts';
import { leaveIntroductions } from '../../utils/outbox/answers/over.ts';
import { purgeAnswers } from '../../utils/outbox/answers/purge.ts';
import { settleAnswers, signOutAnswers } from '../../utils/outbox/answers/settle.ts';
import { saveAnswer, sendAnswer } from '../../utils/outbox/answers/write.ts';
import { INTRODUCTIONS_MAX } from '../../utils/record/asks.ts';
import { newId } from '../../utils/record/id.ts';
import type { SellersAsk } from '../../utils/record/introductionAsk.ts';
import { draftOfAsk } from '../../utils/record/introductionDraft.ts';
import { askStanding } from '../../utils/record/trackedAnswer.ts';
import { asksOf, introductionFor, questionFor, words } from '../support/asks.ts';
import { ELSEWHERE, EVERYTHING, freshOutbox, ME } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';

const DAY = 86_400_000;
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY);
const SAID = 'Dana is on leave until June';
const yes = { status: 'accepted', how: 'introduces', note: null, consent: null } as const;

/** A browser that is asked for Dana at Northwind, with something typed on it. */
async function typed(owner = ME.key) {
  const outbox = freshOutbox();
  const ask = introductionFor();
  const told = (...introductions: SellersAsk[]) => keepAsks(outbox, owner, { ...asksOf(newId()), introductions }, NOW);
  const draft = { ...draftOfAsk(ask, 'accepted', 'Sue'), text: SAID };
  const written = { owner, askId: ask.id, draft };
  await told(ask);
  await saveAnswer(outbox, written);
  const items = (key = owner) => listAsks(outbox, key);
  const standing = async () => (await items()).map((item) => askStanding(item, '2026-05-14'));
  /** Everything that rests of answers, whatever a page is shown of it. */
  const resting = () => outbox.read(async (tx) => JSON.stringify(await tx.objectStore('answers').getAll()));
  const send = () => sendAnswer(outbox, written, NOW);
  const claimed = () => claimAnswers(outbox, owner, EVERYTHING, NOW);
  return { outbox, owner, ask, told, written, items, standing, resting, send, claimed };
}

describe('what is typed on an introduction and not sent', () => {
  it.each([
    ['asked', {}],
    ['put off', { status: 'later', answer: { status: 'later', until: '2026-06-01', note: null } }],
    ['agreed to, which can be taken back', { status: 'accepted', answer: yes }],
    ['refused, which can be thought over', { status: 'declined', answer: { status: 'declined', note: null } }],
    ['asked by somebody who took it over', { askedBy: 'Pat' }],
  ] as const)('P2 stays while it is %s', async (_, changes) => {
    const { ask, told, items, outbox } = await typed();
    await told({ ...ask, ...changes });
    expect(await purgeAnswers(outbox, later(400))).toBe(0);
    expect(await items()).toMatchObject([
      { ask: { introduction: changes }, draft: { draft: { text: SAID }, overAt: null } },
    ]);
  });

  it.each([
    ['it took place', { status: 'held', answer: yes, held: { status: 'held', heldOn: '2026-05-20', outcome: 'Well' } }],
    [
      'put off, and its day is over',
      { status: 'expired', answer: { status: 'later', until: '2026-06-01', note: null } },
    ],
    ['refused, and the request closed', { status: 'declined', answer: { status: 'declined', note: null }, over: true }],
  ] as const)('P8 goes at once when it is over and answered: %s', async (_, changes) => {
    const { ask, told, items, resting } = await typed();
    await told({ ...ask, ...changes });
    expect(await items()).toMatchObject([{ draft: null, sent: null }]);
    expect(await resting()).toBe('[]');
  });

  it('P8 goes at once when it is told no more: its report was deleted', async () => {
    const { told, resting, items } = await typed();
    await told(introductionFor({ id: newId() }));
    expect(await resting()).toBe('[]');
    expect(await items()).toHaveLength(1);
  });

  it('stays where newer asks are told in its place, and can be sent', async () => {
    const { told, standing, items, send, claimed } = await typed();
    await told(...Array.from({ length: INTRODUCTIONS_MAX }, () => introductionFor({ id: newId() })));
    expect((await standing()).at(-1)).toBe('gone');
    expect((await items()).at(-1)).toMatchObject({ gone: true, draft: { draft: { text: SAID } } });
    await send();
    expect(await claimed()).toHaveLength(1);
  });

  it.each(['withdrawn', 'expired'] as const)(
    'P2 when it is %s and was not answered, it stays to be read for a week, needs the person, and then goes',
    async (status) => {
      const { outbox, ask, told, items, standing, resting } = await typed();
      await told({ ...ask, status });
      expect(await standing()).toEqual(['gone']);
      expect(await items()).toMatchObject([
        { gone: false, draft: { draft: { text: SAID }, overAt: NOW.toISOString() } },
      ]);
      await keepAsks(outbox, ME.key, { ...asksOf('v9'), introductions: [{ ...ask, status }] }, later(3));
      expect(await purgeAnswers(outbox, new Date(later(7).getTime() - 1))).toBe(0);
      expect(await purgeAnswers(outbox, later(7))).toBe(1);
      expect(await resting()).toBe('[]');
    },
  );

  it('stays for good once the request is open again: a yes was taken back', async () => {
    const { outbox, ask, told, standing } = await typed();
    await told({ ...ask, status: 'withdrawn' });
    await told(ask);
    expect(await purgeAnswers(outbox, later(400))).toBe(0);
    expect(await standing()).toEqual(['toAnswer']);
  });

  it('is not begun on what is over: it would stay for nobody', async () => {
    const { ask, told, written, outbox, resting } = await typed();
    await told({ ...ask, status: 'held', answer: yes, over: true });
    await expect(saveAnswer(outbox, written)).rejects.toMatchObject({ failure: { code: 'ask-gone' } });
    expect(await resting()).toBe('[]');
  });

  it('P8 what the endpoint refused goes as what was typed does; what is on its way is the endpoint’s to judge', async () => {
    const { outbox, ask, told, send, claimed, standing, resting } = await typed();
    const { id } = await send();
    await told({ ...ask, status: 'expired' });
    expect(await standing()).toEqual(['onItsWay']);
    await claimed();
    await settleAnswers(outbox, [{ id, event: 'refuse', failure: { code: 'answer-refused' } }]);
    await told({ ...ask, status: 'expired' });
    expect(await standing()).toEqual(['refused']);
    expect(await purgeAnswers(outbox, later(7))).toBe(1);
    expect(await resting()).toBe('[]');
  });
});

it('P8 what was on its way when its report was deleted goes once it was refused, though nothing new is told', async () => {
  const { outbox, told, send, claimed, resting } = await typed();
  const { id } = await send();
  await claimed();
  await told();
  await settleAnswers(outbox, [{ id, event: 'refuse', failure: { code: 'answer-refused' } }]);
  expect(await purgeAnswers(outbox, NOW)).toBe(1);
  expect(await resting()).toBe('[]');
});

it('a purge leaves alone what is open, what was typed on questions, and who was told nothing yet', async () => {
  const { outbox, owner, ask, resting } = await typed();
  const question = questionFor();
  await keepAsks(outbox, owner, { ...asksOf('v2', question), introductions: [ask] });
  await saveAnswer(outbox, { owner, askId: question.id, draft: words('Two thousand') });
  await keepAsks(outbox, owner, { ...asksOf('v3'), introductions: [ask] });
  const before = await resting();
  expect(await purgeAnswers(outbox, later(400))).toBe(0);
  await outbox.write(async (tx) => tx.objectStore('meta').clear());
  expect(await purgeAnswers(outbox, later(400))).toBe(0);
  expect(await resting()).toBe(before);
});

describe('leaving the workspace', () => {
  it('P8 erases what was typed on introductions, and keeps what was typed on questions', async () => {
    const { outbox, owner, ask, resting } = await typed();
    const question = questionFor();
    await keepAsks(outbox, owner, { ...asksOf('v2', question), introductions: [ask] });
    await saveAnswer(outbox, { owner, askId: question.id, draft: words('Two thousand') });
    await leaveIntroductions(outbox, null);
    expect(await resting()).not.toMatch(/Dana|on leave/);
    expect(await resting()).toContain('Two thousand');
  });

  it('P2 what is on its way goes on, without who it is about', async () => {
    const { outbox, owner, send, resting } = await typed();
    await send();
    await signOutAnswers(outbox, owner);
    await leaveIntroductions(outbox, null);
    expect(await resting()).not.toMatch(/"Dana"|Northwind|month-end close/);
    expect(await resting()).toContain(SAID);
    const again = await typed();
    await again.send();
    await leaveIntroductions(again.outbox, null);
    expect(await again.claimed()).toMatchObject([{ answer: { step: { status: 'accepted', note: SAID } } }]);
  });

  it('what the endpoint has of it goes, also where it confirmed after the leaving', async () => {
    const { outbox, send, claimed, resting } = await typed();
    const { id } = await send();
    await claimed();
    await leaveIntroductions(outbox, null);
    await settleAnswers(outbox, [{ id, event: 'accept' }]);
    expect(await purgeAnswers(outbox, later(6))).toBe(0);
    expect(await purgeAnswers(outbox, later(7))).toBe(1);
    expect(await resting()).toBe('[]');
  });

  it('P5 whoever signs in as the same member keeps all of it; under another sign-in it goes', async () => {
    const { outbox, owner, items, resting } = await typed();
    await leaveIntroductions(outbox, owner);
    expect(await items()).toMatchObject([{ draft: { draft: { text: SAID } } }]);
    await leaveIntroductions(outbox, ELSEWHERE.key);
    expect(await resting()).toBe('[]');
  });
});
