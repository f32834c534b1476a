import * as z from 'zod/mini';
import { Amount, Currency, DateOnly, DateTime, Id, known, Line, text } from './primitives.ts';
import { OutcomeSource } from './outcomeImport.ts';
import { FieldError } from './problemDetails.ts';

/** Outcomes in one request. */
export const OUTCOMES_MAX = 1_000;

/** The deal's id in the CRM, as reports carry it in `opportunity.externalId`. */
const opportunityId = Line.check(z.trim(), z.minLength(1));
const note = known(text(2_000));

/** What became of a deal. */
export const DealOutcome = z.object({
  opportunityId,
  result: z.enum(['won', 'lost']),
  /** The final amount; null when the CRM has none. */
  amount: known(Amount),
  currencyIsoCode: known(Currency),
  closedAt: DateOnly,
  note,
});
export type DealOutcome = z.infer<typeof DealOutcome>;

/** The deal is open: takes back what was said of its end. */
export const DealOpen = z.object({ opportunityId, result: z.literal('open'), note });
export type DealOpen = z.infer<typeof DealOpen>;

/** What can be told of a deal. */
export const DealTold = z.discriminatedUnion('result', [DealOutcome, DealOpen], {
  error: ({ code }) => (code === 'invalid_union' ? 'must be won, lost or open' : undefined),
});
export type DealTold = z.infer<typeof DealTold>;

const kept = {
  changedBy: z.object({ id: Id, name: Line }),
  changedAt: DateTime,
  importId: z.nullable(Id),
  undoneAt: z.nullable(DateTime),
};

/** The same as kept: with who said so and when, with which import, and when that was undone. */
export const KeptOutcome = z.discriminatedUnion('result', [z.extend(DealOutcome, kept), z.extend(DealOpen, kept)]);
export type KeptOutcome = z.infer<typeof KeptOutcome>;

/** Each is parsed by itself, so that a bad one holds up none of the others (P4). `import`: left out, it cannot be undone. */
export const OutcomesInput = z.object({
  import: known(OutcomeSource),
  outcomes: z.array(z.unknown()).check(z.minLength(1), z.maxLength(OUTCOMES_MAX)),
});

/** What became of each, in the order they were sent. `refused`: nothing of it was kept. */
export const OutcomeResult = z.union([
  z.object({ result: z.enum(['stored', 'unchanged']) }),
  z.object({ result: z.literal('refused'), errors: z.array(FieldError) }),
]);
export type OutcomeResult = z.infer<typeof OutcomeResult>;
export const OutcomesReply = z.object({ results: z.array(OutcomeResult) });
export type OutcomesReply = z.infer<typeof OutcomesReply>;

/** Deals that somebody is about to tell of, by their CRM ids alone. */
export const MatchesInput = z.object({
  opportunityIds: z.array(opportunityId).check(z.minLength(1), z.maxLength(OUTCOMES_MAX)),
});

/**
 * `named`: whether a report names the deal, `ended`: whether it counts as won or lost now, both in the order asked.
 * `problems`: those that these reports are on, each once.
 */
export const OutcomeMatches = z.object({
  named: z.array(z.boolean()),
  ended: z._default(z.array(z.boolean()), []),
  problems: z.array(Id),
});
export type OutcomeMatches = z.infer<typeof OutcomeMatches>;

/** What was said of deals, newest first; of one deal its history. */
export const OutcomeList = z.object({ outcomes: z.array(KeptOutcome) });
export type OutcomeList = z.infer<typeof OutcomeList>;
