import * as z from 'zod/mini';
import { DecisionStatus } from './decision.ts';
import { Currency, DateTime, Id, known, Line, Statement, text } from './primitives.ts';
import { Bar, Effort, Percent } from './rankingSettings.ts';

const inputs = {
  /** Person-weeks; null is not estimated yet. */
  effort: known(Effort),
  /** Takes the place of the confidence by the number of reporters; null leaves that. */
  confidence: known(z.object({ percent: Percent, reason: text(2_000).check(z.trim(), z.minLength(1)) })),
};

/** What the product manager adds to a problem's evidence, as the arithmetic takes it. */
export const ProblemInputs = z.object(inputs);
export type ProblemInputs = z.infer<typeof ProblemInputs>;

/** Characters of the reason of an effort: a sentence. */
const EFFORT_REASON_MAX = 500;
const EffortReason = z
  .string()
  .check(z.trim(), z.maxLength(EFFORT_REASON_MAX, `has more than ${EFFORT_REASON_MAX} characters: make it shorter`));

/**
 * The same as it is sent. `effortReason` is required where an estimate becomes another one; left out, by senders from
 * before it was asked for, the change stands without one. `basedOn`: the number of the inputs that were read, null for
 * none; others meanwhile refuse these. Left out, nothing is compared.
 */
export const InputsInput = z.object({
  ...inputs,
  effortReason: z.optional(z.nullable(EffortReason)),
  basedOn: z.optional(z.nullable(z.int())),
});
export type InputsInput = z.infer<typeof InputsInput>;

/** The same as kept: with why, who and when. `number` names these inputs, and is null where an older endpoint kept them. */
export const KeptInputs = z.object({
  ...inputs,
  effortReason: known(EffortReason),
  number: known(z.int()),
  changedBy: z.object({ id: Id, name: Line }),
  changedAt: DateTime,
});
export type KeptInputs = z.infer<typeof KeptInputs>;

/** What product managers added to a problem from its first estimate on, newest first. */
export const InputsHistory = z.object({ changes: z.array(KeptInputs) });
export type InputsHistory = z.infer<typeof InputsHistory>;

export const NO_INPUTS: ProblemInputs = { effort: null, confidence: null };

export const Unit = z.enum(['points', 'accounts', 'deals', 'reports', 'impact', 'percent', 'weeks', 'money']);
export type Unit = z.infer<typeof Unit>;

/** A number of the ranking, open to what it was made from (P10). `value` is a decimal text. */
export const Term = z.object({
  /** Which number it is, for programs. */
  key: Line,
  label: Line,
  value: z.string(),
  unit: Unit,
  /** For money. */
  currencyIsoCode: z.nullable(Currency),
  /** How it was worked out, in words and numbers, a product manager's reason among them; no customer's words. */
  formula: text(5_000),
  /** The customer's account or deal it is about; null for none, and where the reader may not see it. */
  subject: z.nullable(Line),
  /** The reports it comes from. */
  reports: z.array(Id),
  get terms() {
    return z.array(Term);
  },
});
export type Term = z.infer<typeof Term>;

/** The smallest change of one input that brings the problem over the bar, the others as they are. */
export const WouldChange = z.object({
  input: z.enum(['accounts', 'openAmount', 'effort', 'confidence']),
  /** Accounts and money: how much more. Effort and confidence: the new value. */
  value: z.string(),
  currencyIsoCode: z.nullable(Currency),
  /** The same as a phrase, such as `2 more accounts, each slowed by it`. */
  words: Line,
});
export type WouldChange = z.infer<typeof WouldChange>;

const Money = z.object({ amount: z.string(), currencyIsoCode: Currency });

/** One line of the ranking. */
export const RankedProblem = z.object({
  problemId: Id,
  statement: Statement,
  status: DecisionStatus,
  score: z.string(),
  accounts: z.number(),
  /** The open deals, each once, every amount in full. */
  open: Money,
  effort: Effort,
  effortMissing: z.boolean(),
  /**
   * Its place, 1 the first. What was declined or deferred takes no place and no capacity: then it is the place it
   * would have.
   */
  place: z.int(),
  takesPart: z.boolean(),
  /** Null while no bar is drawn. */
  overBar: z.nullable(z.boolean()),
  /** Why it stands before the next one although their scores are the same; null when they are not. */
  tie: z.nullable(Line),
});
export type RankedProblem = z.infer<typeof RankedProblem>;

/** How a problem stands: what the conditions of decisions go by. */
export type Stand = Pick<RankedProblem, 'accounts' | 'open'>;

/**
 * Null: as it stands now. Else the moment since when what is told stands: an endpoint that was started just now tells it
 * until it has counted what came since.
 */
const asOf = z.nullable(DateTime);

/** One problem with every number opened. */
export const RankedDetail = z.extend(RankedProblem, {
  term: Term,
  /** What is shown beside and never added: won and lost deals, amounts without a rate, reports without an account. */
  beside: z.array(Term),
  /** Empty when it is over the bar, when none is drawn, and where no single input lifts it. */
  wouldChange: z.array(WouldChange),
  inputs: z.nullable(KeptInputs),
  asOf,
});
export type RankedDetail = z.infer<typeof RankedDetail>;

/** The line, a page of it. `over`: how many problems stand over the bar; null while none is drawn. */
export const RankingPage = z.object({
  problems: z.array(RankedProblem),
  /** Into `?after=` for the following page, null at the end. */
  next: z.nullable(z.string()),
  over: z.nullable(z.number()),
  bar: Bar,
  /** All deals of the line, each counted once however many problems and reports name it. */
  total: Term,
  beside: z.array(Term),
  /** Problems with a decision that keeps them out of the line: declined and deferred ones, best first. */
  aside: z.array(RankedProblem),
  /** Into `?asideAfter=` for those that follow, null at the end. */
  asideNext: z.nullable(z.string()),
  /** How many of them there are in all. */
  asideCount: z.number(),
  asOf,
});
export type RankingPage = z.infer<typeof RankingPage>;
