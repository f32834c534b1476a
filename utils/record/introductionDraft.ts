import * as z from 'zod/mini';
import { How, type SellersAsk } from './introductionAsk.ts';
import { text, VERBATIM_MAX } from './primitives.ts';

/** A seller's answer to an ask for an introduction as it is filled in; `text` is the note. */
export const IntroductionDraft = z.object({
  kind: z.literal('introduction'),
  status: z.enum(['accepted', 'later', 'declined']),
  text: text(VERBATIM_MAX),
  how: How,
  /** For later: the day, as the field gives it; empty while there is none. */
  until: text(10),
  /** The customer agreed: for what, until when. */
  agreed: z.boolean(),
  purpose: text(VERBATIM_MAX),
  agreedUntil: text(10),
});
export type IntroductionDraft = z.infer<typeof IntroductionDraft>;

/** What a form of this ask begins with: what was answered before, else that the customer would be asked for just this. */
export function draftOfAsk(ask: SellersAsk, status: IntroductionDraft['status']): IntroductionDraft {
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
  };
}

/** The answer as it leaves, unparsed: a day that is missing is for the schema to name. */
export function stepOf(draft: IntroductionDraft): object {
  const { status, how, until, agreed, purpose, agreedUntil } = draft;
  const note = draft.text.trim() || null;
  if (status !== 'accepted') return { status, note, ...(status === 'later' && { until }) };
  return { status, note, how, consent: agreed ? { purpose, until: agreedUntil || null, askedBy: null } : null };
}
