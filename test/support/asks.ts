import type { AskedQuestion, AsksForMe } from '../../utils/record/asks.ts';
import { newId } from '../../utils/record/id.ts';
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
