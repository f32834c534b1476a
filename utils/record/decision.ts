import * as z from 'zod/mini';
import { Amount, Currency, DateOnly, DateTime, Id, known, Line, text } from './primitives.ts';
import { saysSomething } from './says.ts';

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

/**
 * What would change a no or a not now, so that a program can tell: when this many accounts have the problem, or open
 * deals of this much stand behind it, it returns to Triage. One of the two suffices.
 */
export const ReturnCondition = z
  .object({
    accounts: known(z.int('must be a whole number').check(z.minimum(1, 'must be 1 or more'), z.maximum(100_000))),
    openAmount: known(z.object({ amount: Amount, currencyIsoCode: Currency })),
  })
  .check(
    z.refine(({ accounts, openAmount }) => accounts !== null || openAmount !== null, 'names accounts or an amount'),
  );
export type ReturnCondition = z.infer<typeof ReturnCondition>;

const words = {
  status: DecisionStatus,
  reason: known(text(10_000)),
  wouldChange: known(text(10_000)),
  reviewAt: known(DateOnly),
  canonicalId: known(Id),
  /** What the seller may tell the customer, in these words; null leaves it to nobody. */
  safeSentence: known(text(2_000)),
  returnsWhen: known(ReturnCondition),
};

type Words = { status: DecisionStatus; reason: string | null; wouldChange: string | null; reviewAt: string | null };

/** A no, and a not now: the two that say what would change them. */
export const closesTheDoor = (status: DecisionStatus): boolean => status === 'declined' || status === 'deferred';

/**
 * The rules of P9 as [field, sentence] for every rule that is broken; one list for the form and the endpoint. Taking a
 * decision back has a reason too.
 */
export function missingWords(decision: Words): [field: 'reason' | 'wouldChange' | 'reviewAt', rule: string][] {
  const { status } = decision;
  const missing: ReturnType<typeof missingWords> = [];
  if (!saysSomething(decision.reason)) missing.push(['reason', 'A decision needs a reason in plain words.']);
  if (closesTheDoor(status) && !saysSomething(decision.wouldChange))
    missing.push(['wouldChange', 'A no, or a not now, says what would change it.']);
  if (status === 'deferred' && !decision.reviewAt)
    missing.push(['reviewAt', 'A not now says when it is looked at again.']);
  return missing;
}

const keeps = (rules: typeof missingWords) =>
  z.check<Words>((ctx) => {
    for (const [field, message] of rules(ctx.value))
      ctx.issues.push({ code: 'custom', path: [field], message, input: ctx.value[field] });
  });

/** What is stored was once asked for less: an `open` had no reason. */
const missingWhenStored: typeof missingWords = (decision) =>
  missingWords(decision).filter(([field]) => field !== 'reason' || decision.status !== 'open');

const sent = { id: z.optional(Id), basedOn: z.optional(z.nullable(Id)), seenOn: z.optional(z.nullable(Id)) };

/**
 * What a product manager fills in. `id` is made by the sender: the same decision sent again after a lost answer is
 * stored once. Without one each sending is a decision of its own. `basedOn`: the decision that held when this one was
 * written, null for none; another in between is answered with 409. `seenOn`: the problem that the report was seen on, null
 * for Triage; when it stands elsewhere by then, nothing is decided (409). Left out, nothing is compared.
 */
export const DecisionInput = z.object({ ...sent, ...words }).check(
  keeps(missingWords),
  z.refine(({ status, canonicalId }) => status !== 'duplicate' || canonicalId !== null, {
    error: 'A duplicate says which problem carries on.',
    path: ['canonicalId'],
  }),
  z.refine(({ status, returnsWhen }) => returnsWhen === null || closesTheDoor(status), {
    error: 'Only a no, or a not now, returns by itself.',
    path: ['returnsWhen'],
  }),
);
export type DecisionInput = z.infer<typeof DecisionInput>;

/** A product manager's stored word on a problem; never edited, a change is a new decision (P9). */
export const Decision = z
  .object({ id: Id, ...words, decidedBy: z.object({ id: Id, name: Line }), decidedAt: DateTime })
  .check(keeps(missingWhenStored));
export type Decision = z.infer<typeof Decision>;

/**
 * How many reports a decision answers and how many sellers read it; `left`: how many more sent some of these reports and
 * are signed in nowhere, so that it reaches them nowhere. Left out for none.
 */
export const Reaches = z.object({ reports: z.number(), sellers: z.number(), left: z.optional(z.number()) });
export type Reaches = z.infer<typeof Reaches>;

/** Every decision on a problem, newest first, and whom the newest reaches. */
export const DecisionReply = z.object({
  /** The one that holds, null for none; that is the newest, unless that one was a duplicate and the merge is undone. */
  decision: z.optional(z.nullable(Decision)),
  history: z.array(Decision),
  reaches: Reaches,
});
export type DecisionReply = z.infer<typeof DecisionReply>;
