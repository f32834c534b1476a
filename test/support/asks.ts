import type { AskedQuestion, AsksForMe } from '../../utils/record/asks.ts';
import { newId } from '../../utils/record/id.ts';
import type { SellersAsk } from '../../utils/record/introductionAsk.ts';
import type { AnswerDraft, Ask } from '../../utils/record/trackedAnswer.ts';

/** A question about a report, as its seller is told. */
export const questionFor = (changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id: newId(),
  reportId: newId(),
  text: 'How many rows do they export at month end?',
  askedBy: { id: newId(), name: 'Pia Manager' },
  askedAt: '2026-05-14T08:00:00.000Z',
  statement: 'Exports are cut off',
  account: 'Northwind',
  answer: null,
  ...changes,
});

/** An ask for somebody at a customer, as its seller is told. */
export const introductionFor = (changes: Partial<SellersAsk> = {}): SellersAsk => ({
  id: newId(),
  kind: 'call',
  about: 'How they close the month',
  who: null,
  duration: '30 minutes',
  until: '2026-06-15',
  problem: null,
  askedBy: 'Pia',
  askedAt: '2026-05-14T09:15:00.000Z',
  contact: { name: 'Dana', email: null, role: null },
  account: 'Northwind',
  reasons: ['agreed to talk about month-end close'],
  status: 'asked',
  over: false,
  answer: null,
  held: null,
  thanked: null,
  ...changes,
});

export const asksOf = (version: string, ...questions: AskedQuestion[]): AsksForMe => ({
  version,
  questions,
  introductions: [],
});

export const words = (text: string): AnswerDraft => ({ kind: 'question', text });

/** The question of an ask that is one. */
export function questionOf(ask: Ask | undefined): AskedQuestion {
  if (ask?.kind !== 'question') throw new Error('not a question');
  return ask.question;
}
