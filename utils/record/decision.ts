import * as z from 'zod/mini';
import { DateOnly, DateTime, Id, known, Line, text } from './primitives.ts';

export const DecisionStatus = z.enum([
  'open',
  'investigating',
  'planned',
  'started',
  'completed',
  'declined',
  'deferred',
  'duplicate',
]);
export type DecisionStatus = z.infer<typeof DecisionStatus>;

const words = {
  status: DecisionStatus,
  reason: known(text(10_000)),
  wouldChange: known(text(10_000)),
  reviewAt: known(DateOnly),
  canonicalId: known(Id),
};

type Words = { status: DecisionStatus; reason: string | null; wouldChange: string | null; reviewAt: string | null };

/** Whether anything can be read: white space, control and invisible characters alone say nothing. */
const says = (given: string | null): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(given ?? '');

/** The rules of P9 as [field, sentence] for every rule that is broken; one list for the form and the endpoint. */
export function missingWords(decision: Words): [field: 'reason' | 'wouldChange' | 'reviewAt', rule: string][] {
  const { status } = decision;
  const missing: ReturnType<typeof missingWords> = [];
  const closesTheDoor = status === 'declined' || status === 'deferred';
  if (status !== 'open' && !says(decision.reason))
    missing.push(['reason', 'A decision needs a reason in plain words.']);
  if (closesTheDoor && !says(decision.wouldChange))
    missing.push(['wouldChange', 'A no, or a not now, says what would change it.']);
  if (status === 'deferred' && !decision.reviewAt)
    missing.push(['reviewAt', 'A not now says when it is looked at again.']);
  return missing;
}

const complete = z.check<Words>((ctx) => {
  for (const [field, message] of missingWords(ctx.value))
    ctx.issues.push({ code: 'custom', path: [field], message, input: ctx.value[field] });
});

/** What a product manager fills in. */
export const DecisionInput = z.object(words).check(complete);
export type DecisionInput = z.infer<typeof DecisionInput>;

/** A product manager's stored word on a problem; never edited, a change is a new decision (P9). */
export const Decision = z
  .object({ id: Id, ...words, decidedBy: z.object({ id: Id, name: Line }), decidedAt: DateTime })
  .check(complete);
export type Decision = z.infer<typeof Decision>;
