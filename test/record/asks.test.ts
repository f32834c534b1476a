import { describe, expect, it } from 'vitest';
import { Answer, Answered } from '../../utils/record/answers.ts';
import { AsksForMe, QuestionInput, WORDS_MAX } from '../../utils/record/asks.ts';
import { newId } from '../../utils/record/id.ts';
import { SyncReply, SyncRequest } from '../../utils/record/sync.ts';
import { type AskItem, askStanding, asksForWords, type TrackedAnswer } from '../../utils/record/trackedAnswer.ts';
import { asksOf, questionFor, words } from '../support/asks.ts';

const answer = { kind: 'question', id: newId(), askId: newId(), answeredAt: '2026-05-14T11:15:00+02:00', text: 'May.' };

describe('the words of a question and of an answer', () => {
  it.each(['a', '?', '5', '👍', ' x ', '\u0000x', 'שלום', 'x'.repeat(WORDS_MAX)])('are kept exactly: %j', (text) => {
    expect(QuestionInput.parse({ id: newId(), text }).text).toBe(text);
    expect(Answer.parse({ ...answer, text })).toMatchObject({ text });
  });

  it.each(['', ' ', '\n\t', '\u200b\u00ad', 'x'.repeat(WORDS_MAX + 1), null, 7])('P13 are refused: %j', (text) => {
    expect(QuestionInput.safeParse({ id: newId(), text }).success).toBe(false);
    expect(Answer.safeParse({ ...answer, text }).success).toBe(false);
  });
});

describe('an answer', () => {
  it.each([
    ['kind', 'introduction of a later day'],
    ['id', 'c3a8bb2e-6f3c-4b6e-9d8f-1f8a5b1f2a3b'],
    ['askId', null],
    ['answeredAt', '2026-05-14'],
  ])('P13 names %s when it is none', (field, value) => {
    const parsed = Answer.safeParse({ ...answer, [field]: value });
    expect(parsed.error?.issues[0]?.path).toEqual([field]);
  });

  it('is confirmed by outcomes of which each may be without an id', () => {
    expect(Answered.safeParse([{ id: null, outcome: 'refused' }]).success).toBe(true);
    expect(Answered.safeParse([{ id: 'x', outcome: 'superseded' }]).success).toBe(false);
  });
});

describe('the sync', () => {
  it('takes requests and replies of before there were asks', () => {
    expect(SyncRequest.parse({ v: 1, cursor: null, reports: [] })).not.toHaveProperty('asks');
    const reply = { v: 1, results: [], changes: [], cursor: 's1', more: false };
    expect(SyncReply.parse(reply)).toEqual(reply);
  });

  it('carries answers and asks unparsed, so that a broken one holds up nothing (P4)', () => {
    const request = { v: 1, cursor: null, reports: [], asks: null, answers: [7, {}] };
    expect(SyncRequest.parse(request)).toEqual(request);
    const reply = { v: 1, results: [], changes: [], cursor: 's1', more: false, asks: 7, answered: 'x' };
    expect(SyncReply.parse(reply)).toEqual(reply);
    expect(SyncRequest.safeParse({ ...request, answers: Array.from({ length: 101 }) }).success).toBe(false);
  });

  it('leaves out kinds of asks that this program does not know', () => {
    const asks = { ...asksOf('v1', questionFor()), laterKind: [{ id: 1 }] };
    expect(AsksForMe.parse(asks)).not.toHaveProperty('laterKind');
    expect(AsksForMe.parse(asks).questions).toHaveLength(1);
  });
});

describe('where an ask stands', () => {
  const at = '2026-05-14T09:15:00.000Z';
  const told = { id: newId(), text: 'May.', answeredAt: at, receivedAt: at };
  const here = (state: TrackedAnswer['state']): TrackedAnswer => ({
    id: newId(),
    askId: newId(),
    state,
    draft: words('May.'),
    answeredAt: at,
    failure: null,
    nextAttemptAt: null,
    overAt: null,
  });
  const item = (changes: Partial<AskItem>, answered = false): AskItem => ({
    ask: { kind: 'question', question: questionFor({ answer: answered ? told : null }) },
    draft: null,
    sent: null,
    gone: false,
    ...changes,
  });

  it.each([
    ['toAnswer', true, item({})],
    ['toAnswer', true, item({ draft: here('draft') })],
    ['gone', true, item({ draft: here('draft'), gone: true })],
    ['refused', true, item({ sent: here('refused') })],
    ['refused', true, item({ sent: here('refused'), gone: true }, true)],
    ['signIn', true, item({ sent: here('signIn') })],
    ['onItsWay', false, item({ sent: here('queued') })],
    ['onItsWay', false, item({ sent: here('sending') }, true)],
    ['onItsWay', false, item({ sent: here('waiting'), gone: true })],
    ['answered', false, item({ sent: here('sent') })],
    ['answered', false, item({}, true)],
    ['answered', false, item({ draft: here('draft') }, true)],
  ])('%s, waits for the person: %s', (standing, waits, given) => {
    expect([askStanding(given, '2026-05-14'), asksForWords(given, '2026-05-14')]).toEqual([standing, waits]);
  });
});
