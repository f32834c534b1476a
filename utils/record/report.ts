import * as z from 'zod/mini';
import { AccountRead, Capture } from './capture.ts';
import { NextCall } from './nextCall.ts';
import { Amount, Currency, DateOnly, DateTime, Id, known, Line, Origin, Person, text } from './primitives.ts';

/** The newest record format this program writes and the endpoint accepts. */
export const SCHEMA_VERSION = 1;

const Paragraph = text(10_000);

/** What happens to the customer: they cannot do the job, it takes them longer, or it annoys them. */
export const Severity = z.enum(['blocked', 'slowed', 'annoyed']);
export type Severity = z.infer<typeof Severity>;

/** The origin of each value that a person could also have typed, by field name. */
const origins = z._default(z.record(z.string(), Origin), {});

export const Account = z.extend(AccountRead, { origins });
export type Account = z.infer<typeof Account>;

/** The deal this problem bears on, if the seller knows of one. */
export const Opportunity = z.object({
  externalId: known(Line),
  name: known(Line),
  amount: known(Amount),
  currencyIsoCode: known(Currency),
  stageName: known(Line),
  closeDate: known(DateOnly),
  probability: known(z.number().check(z.minimum(0), z.maximum(100))),
  opportunityType: known(Line),
  /** Where the amount came from; the ranking trusts a CRM page more than a typed number. */
  source: z._default(Origin, 'typed'),
  origins,
});
export type Opportunity = z.infer<typeof Opportunity>;

/** Somebody at the customer; `willingToTalk` only when they agreed to it. */
export const Contact = z.extend(Person, {
  role: known(Line),
  source: z._default(Origin, 'typed'),
  willingToTalk: known(z.object({ topics: z.array(Line), askedBy: known(Line), until: known(DateOnly) })),
});
export type Contact = z.infer<typeof Contact>;

const shape = {
  id: Id,
  schemaVersion: z.int().check(z.minimum(1)),
  revision: z.int().check(z.minimum(1)),
  createdAt: DateTime,
  modifiedAt: DateTime,
  generator: z.object({ name: Line, version: Line }),
  capture: z.array(Capture).check(z.minLength(1), z.maxLength(20)),
  requestedFeature: known(Paragraph),
  impact: z.object({ severity: known(Severity), cost: known(Paragraph) }),
  account: known(Account),
  opportunity: known(Opportunity),
  contacts: z._default(z.array(Contact).check(z.maxLength(50)), []),
  /** Left out, never null: a default would change the content of every report that was stored before. */
  nextCall: z.optional(NextCall),
};

const rest = {
  /**
   * The statement was drafted by a model on the seller's device, and nobody has edited or accepted it. There only while
   * that is so: a default would change the content of every report that was stored before.
   */
  drafted: z.optional(z.literal(true)),
  /**
   * The problem of the workspace that the seller says this is evidence of. Left out, never null: a default would change
   * the content of every report that was stored before.
   */
  sameAs: z.optional(Id),
  desiredOutcome: known(Paragraph),
  currentWorkaround: known(Paragraph),
};

/** A report that may be unfinished: everything but the statement is already a valid record. */
export const DraftReport = z.object({ ...shape, problem: z.object({ statement: Paragraph, ...rest }) });
export type DraftReport = z.infer<typeof DraftReport>;

/** A salesperson's structured account of one customer's problem, ready to leave this browser. */
export const Report = z.object({
  ...shape,
  problem: z.object({
    statement: Paragraph.check(z.trim(), z.minLength(1, 'The problem has to be said in at least one word.')),
    ...rest,
  }),
});
export type Report = z.infer<typeof Report>;
