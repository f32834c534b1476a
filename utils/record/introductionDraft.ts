import * as z from 'zod/mini';
import { How, type SellersAsk } from './introductionAsk.ts';
import { text, VERBATIM_MAX } from './primitives.ts';

/** What a seller may answer. */
export const Status = z.enum(['accepted', 'later', 'declined']);

/** A seller's answer to an ask for an introduction as it is filled in; `text` is the note. */
export const IntroductionDraft = z.object({
  kind: z.literal('introduction'),
  status: Status,
  text: text(VERBATIM_MAX),
  how: How,
  /** For later: the day, as the field gives it; empty while there is none. */
  until: text(10),
  /** The customer agreed: for what, until when, and who asked them. */
  agreed: z.boolean(),
  purpose: text(VERBATIM_MAX),
  agreedUntil: text(10),
  agreedBy: z._default(text(VERBATIM_MAX), ''),
});
export type IntroductionDraft = z.infer<typeof IntroductionDraft>;

/**
 * What a form of this ask begins with: what was answered before, else that the customer would be asked for just this, by
 * whoever answers (`me`, a name).
 */
export function draftOfAsk(ask: SellersAsk, status: IntroductionDraft['status'], me: string): IntroductionDraft {
  const before = ask.answer;
  const consent = before?.status === 'accepted' ? before.consent : null;
  return {
    kind: 'introduction',
    status,
    text: before?.status === status ? (before.note ?? '') : '',
    how: before?.status === 'accepted' ? before.how : 'introduces',
    until: before?.status === 'later' ? before.until : '',
    agreed: consent !== null,
    purpose: consent?.purpose ?? ask.about,
    agreedUntil: consent?.until ?? '',
    agreedBy: consent ? (consent.askedBy ?? '') : me,
  };
}

/** The answer as it leaves, unparsed: a day that is missing is for the schema to name. */
export function stepOf(draft: IntroductionDraft): object {
  const { status, how, until, agreed, purpose, agreedUntil, agreedBy } = draft;
  const note = draft.text.trim() || null;
  if (status !== 'accepted') return { status, note, ...(status === 'later' && { until }) };
  const consent = { purpose, until: agreedUntil || null, askedBy: agreedBy.trim() || null };
  return { status, note, how, consent: agreed ? consent : null };
}
