import { describe, expect, it } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { AskAnswer, type SellersAsk } from '../../utils/record/introductionAsk.ts';
import { draftOfAsk, IntroductionDraft, stepOf } from '../../utils/record/introductionDraft.ts';
import {
  type AskItem,
  askStanding,
  asksForWords,
  idOfAsk,
  returnedOn,
  type TrackedAnswer,
} from '../../utils/record/trackedAnswer.ts';
import { introductionFor, questionFor, words } from '../support/asks.ts';

const ask = (changes: Partial<SellersAsk> = {}): SellersAsk =>
  introductionFor({ duration: null, reasons: [], ...changes });
const consent = { purpose: 'A call about the close', until: '2026-06-01', askedBy: null };

const filled = (changes: object = {}) => ({ ...draftOfAsk(ask(), 'accepted', 'Sue'), ...changes });

const parsed = (changes: object) => AskAnswer.safeParse(stepOf(filled(changes)));

const tracked = (state: TrackedAnswer['state']): TrackedAnswer => ({
  id: newId(),
  askId: newId(),
  state,
  draft: words('In May'),
  answeredAt: null,
  failure: null,
  nextAttemptAt: null,
  overAt: null,
});

describe('the form of an introduction begins with', () => {
  it('what is asked for, and nothing agreed', () => {
    expect(draftOfAsk(ask(), 'accepted', 'Sue')).toMatchObject({
      agreed: false,
      purpose: 'How they close the month',
      how: 'introduces',
      text: '',
      agreedBy: 'Sue',
    });
  });

  it('what was answered before', () => {
    const answer = { status: 'accepted', how: 'direct', note: 'On Thursday', consent } as const;
    const draft = draftOfAsk(ask({ status: 'accepted', answer }), 'accepted', 'Sue');
    expect(draft).toMatchObject({ how: 'direct', text: 'On Thursday', agreed: true, agreedUntil: '2026-06-01' });
    // An answer without it was given before it was asked for: nobody is put in its place.
    expect(draft.agreedBy).toBe('');
  });

  it('who asked the customer then, not whoever opens it now', () => {
    const answer = { status: 'accepted', how: 'direct', note: null, consent: { ...consent, askedBy: 'Rob' } } as const;
    expect(draftOfAsk(ask({ status: 'accepted', answer }), 'accepted', 'Sue').agreedBy).toBe('Rob');
  });

  it('nobody who asked, where a browser kept it from before that was asked for', () => {
    const { agreedBy: _, ...older } = draftOfAsk(ask(), 'accepted', 'Sue');
    expect(IntroductionDraft.parse(older).agreedBy).toBe('');
  });

  it('no note of another answer: a no is not explained with the words of a yes', () => {
    const answer = { status: 'accepted', how: 'direct', note: 'On Thursday', consent } as const;
    expect(draftOfAsk(ask({ status: 'accepted', answer }), 'declined', 'Sue').text).toBe('');
  });
});

describe('what leaves', () => {
  it.each([
    [{}, { status: 'accepted', how: 'introduces', note: null, consent: null }],
    [{ text: '  Thursday ' }, { note: 'Thursday' }],
    [{ agreed: true }, { consent: { purpose: 'How they close the month', until: null } }],
    [{ agreed: true, agreedUntil: '2026-06-01' }, { consent: { until: '2026-06-01', askedBy: 'Sue' } }],
    [{ agreed: true, agreedBy: ' Our partner ' }, { consent: { askedBy: 'Our partner' } }],
    [{ agreed: true, agreedBy: ' ' }, { consent: { askedBy: null } }],
    [
      { status: 'later', until: '2026-06-01' },
      { status: 'later', until: '2026-06-01', note: null },
    ],
    [
      { status: 'declined', text: 'Renewal first' },
      { status: 'declined', note: 'Renewal first' },
    ],
    [{ status: 'declined' }, { status: 'declined', note: null }],
  ])('%j leaves as %j', (changes, step) => {
    expect(parsed(changes).data).toMatchObject(step);
  });

  it.each([
    [{ how: 'direct' }, 'consent'],
    [{ agreed: true, purpose: ' ' }, 'consent.purpose'],
    [{ agreed: true, purpose: 'x'.repeat(2_001) }, 'consent.purpose'],
    [{ agreed: true, agreedBy: 'x'.repeat(2_001) }, 'consent.askedBy'],
    [{ agreed: true, agreedUntil: '2026-02-30' }, 'consent.until'],
    [{ text: 'x'.repeat(2_001) }, 'note'],
    [{ text: '!' }, 'note'],
    [{ status: 'later', until: '' }, 'until'],
    [{ status: 'later', until: '2026-02-30' }, 'until'],
  ])('%# is stopped at its own field, %s', (changes, field) => {
    expect(parsed(changes).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  it('who asked them is one line, whatever breaks it', () => {
    for (const name of ['Rob\nof support', 'Rob\r\n\tof support', 'Rob\u2028of support'])
      expect(parsed({ agreed: true, agreedBy: name }).data).toMatchObject({ consent: { askedBy: 'Rob of support' } });
  });

  it('a no carries neither a day nor a consent that was typed before', () => {
    const no = stepOf(filled({ status: 'declined', agreed: true, until: '2026-06-01' }));
    expect(no).toEqual({ status: 'declined', note: null });
  });
});

describe('where an ask stands', () => {
  const question = questionFor();
  const at = '2026-05-14T09:00:00.000Z';
  const answer = { id: newId(), text: 'In May', answeredAt: at, receivedAt: at };
  const item = (changes: Partial<AskItem>): AskItem => ({
    ask: { kind: 'question', question },
    draft: null,
    sent: null,
    gone: false,
    ...changes,
  });
  const answered: AskItem['ask'] = { kind: 'question', question: { ...question, answer } };

  it.each([
    ['toAnswer', true, item({})],
    ['toAnswer', true, item({ draft: tracked('draft') })],
    ['onItsWay', false, item({ sent: tracked('queued') })],
    ['onItsWay', false, item({ sent: tracked('waiting') })],
    ['answered', false, item({ sent: tracked('sent') })],
    ['answered', false, item({ ask: answered })],
    ['refused', true, item({ sent: tracked('refused'), ask: answered })],
    ['signIn', true, item({ sent: tracked('signIn') })],
    ['gone', true, item({ gone: true, draft: tracked('draft') })],
    ['answered', false, item({ ask: { kind: 'introduction', introduction: ask({ status: 'declined' }) } })],
    ['toAnswer', true, item({ ask: { kind: 'introduction', introduction: ask() } })],
  ] as const)('%s, waits for the person: %s', (standing, waits, one) => {
    expect([askStanding(one, '2026-05-14'), asksForWords(one, '2026-05-14')]).toEqual([standing, waits]);
  });

  const later = { status: 'later', until: '2026-06-01', note: null } as const;
  const putOff = (changes: Partial<SellersAsk> = {}) =>
    item({ ask: { kind: 'introduction', introduction: ask({ status: 'later', answer: later, ...changes }) } });
  const laterDraft = { ...draftOfAsk(ask(), 'later', 'Sue'), until: '2026-06-01' };
  const here = (state: TrackedAnswer['state'], status: 'later' | 'declined' = 'later', changes = {}) =>
    item({
      ...putOff({ status: 'asked', answer: null, ...changes }),
      sent: { ...tracked(state), draft: { ...laterDraft, status } },
    });

  it.each([
    ['told by the endpoint, the day before', 'answered', putOff(), '2026-05-31'],
    ['told by the endpoint, on the day', 'returned', putOff(), '2026-06-01'],
    ['told by the endpoint, on the last day', 'returned', putOff(), '2026-06-15'],
    ['told by the endpoint, after the last day of the request', 'answered', putOff(), '2026-06-16'],
    ['no longer asked for', 'answered', putOff({ status: 'withdrawn' }), '2026-06-02'],
    ['confirmed and not told yet, the day before', 'answered', here('sent'), '2026-05-31'],
    ['confirmed and not told yet, on the day', 'returned', here('sent'), '2026-06-01'],
    ['never sent, without a network all along', 'returned', here('waiting'), '2026-06-01'],
    [
      'answered anew meanwhile',
      'onItsWay',
      here('queued', 'declined', { status: 'later', answer: later }),
      '2026-06-02',
    ],
    ['refused', 'refused', here('refused'), '2026-06-02'],
    ['gone', 'gone', { ...putOff(), gone: true }, '2026-06-02'],
  ] as const)('put off, %s: %s', (_, standing, one, today) => {
    expect(askStanding(one, today)).toBe(standing);
    expect(asksForWords(one, today)).toBe(!['answered', 'onItsWay'].includes(standing));
    expect(returnedOn(one, today)).toBe(standing === 'returned' ? '2026-06-01' : null);
  });

  it('every kind has the id that answers name', () => {
    const introduction = ask();
    expect(idOfAsk({ kind: 'introduction', introduction })).toBe(introduction.id);
    expect(idOfAsk({ kind: 'question', question })).toBe(question.id);
  });
});
