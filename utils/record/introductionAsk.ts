import * as z from 'zod/mini';
import { Words, IntroductionKind, introductionCourse, IntroductionSummary, ASKS_MAX } from './introduction.ts';
import { LINE_MAX } from './limits.ts';
import { DateOnly, DateTime, Id, known, Line, Person, Statement, text } from './primitives.ts';

/** How a seller brings the two together. */
export const How = z.enum(['introduces', 'direct', 'joinsNextCall']);
export type How = z.infer<typeof How>;

/** Who asked a customer, as one line: what breaks it is a space. */
const Asker = z.string().check(
  z.maxLength(LINE_MAX, `who asked them must be a line of ${LINE_MAX.toLocaleString('en')} characters at most`),
  z.overwrite((name) => name.replaceAll(/\s+/gu, ' ').trim()),
);

/** What the customer agreed to, for which purpose, until when (null: no end was said), and who asked them. */
export const Consent = z.object({ purpose: Words, until: known(DateOnly), askedBy: known(Asker) });
export type Consent = z.infer<typeof Consent>;

const accepted = z
  .object({ status: z.literal('accepted'), how: How, note: known(Words), consent: known(Consent) })
  .check(
    z.refine(({ how, consent }) => how !== 'direct' || consent !== null, {
      error: 'Nobody writes to a customer who has not agreed to it.',
      path: ['consent'],
    }),
  );
const later = z.object({ status: z.literal('later'), until: DateOnly, note: known(Words) });
/** `note` is what the seller chose to tell the product manager; a reason that is not told never leaves the seller. */
const declined = z.object({ status: z.literal('declined'), note: known(Words) });

/** A seller's answer to an ask. */
export const AskAnswer = z.discriminatedUnion('status', [accepted, later, declined]);
export type AskAnswer = z.infer<typeof AskAnswer>;

const held = z.object({ status: z.literal('held'), heldOn: DateOnly, outcome: Words });
const thanked = z.object({ status: z.literal('thanked'), words: Words });

/** What the product manager notes afterwards; the seller reads it. */
export const AskOutcome = z.discriminatedUnion('status', [held, thanked]);
export type AskOutcome = z.infer<typeof AskOutcome>;

/** One step of an ask, as it is kept; never edited. */
export const AskStep = z.discriminatedUnion('status', [accepted, later, declined, held, thanked]);
export type AskStep = z.infer<typeof AskStep>;

/** Somebody at a customer, as the report names them now. */
export const AskedPerson = z.extend(Person, { role: known(Line) });

/** Who is asked for: null where the report no longer names them, or nobody was named. */
const about = { contact: z.nullable(AskedPerson), account: z.nullable(Line) };

/** Somebody who could be asked for, and why. */
export const Proposal = z.object({
  /** Names the person to the endpoint; no address and no name can be read from it. */
  key: Line,
  ...about,
  seller: z.object({ id: Id, name: Line }),
  reportId: Id,
  /** Why they, in words, the best reason first. */
  reasons: z.array(Line),
  /** Asked within the cool-down: when, for what, and from which day on again. */
  cooling: z.nullable(z.object({ askedOn: DateOnly, about: Words, until: DateOnly })),
});
export type Proposal = z.infer<typeof Proposal>;

export const ProposalList = z.object({ proposals: z.array(Proposal), coolDownDays: z.int() });
export type ProposalList = z.infer<typeof ProposalList>;

/** Asks to send; ids are made by the sender (P3), `key` is a proposal's. */
export const AsksInput = z.object({
  asks: z.array(z.object({ id: Id, key: Line })).check(z.minLength(1), z.maxLength(ASKS_MAX)),
});
export type AsksInput = z.infer<typeof AsksInput>;

/** What the product manager notes on an ask that was answered with yes. */
export const OutcomeInput = z.object({ id: Id, askId: Id, step: AskOutcome });
export type OutcomeInput = z.infer<typeof OutcomeInput>;

/** Somebody who agreed, through their seller. */
export const Agreed = z.object({
  askId: Id,
  ...about,
  seller: z.object({ id: Id, name: Line }),
  agreedAt: DateTime,
  how: How,
  note: z.nullable(Words),
  consent: z.nullable(Consent),
  held: z.nullable(held),
  thanked: z.nullable(thanked),
});
export type Agreed = z.infer<typeof Agreed>;

/**
 * One request. `open` and `counts` are for whoever asked, null for everybody else: of a no they learn that there was
 * one, not whose, and its reason only where the seller told it (`told`), with the notes of whoever put it off.
 */
export const IntroductionDetail = z.extend(IntroductionSummary, {
  ...introductionCourse,
  agreed: z.array(Agreed),
  /** Asked for without a yes yet, whatever was answered. */
  open: z.nullable(z.array(z.object({ askId: Id, ...about, seller: Line, askedAt: DateTime }))),
  counts: z.nullable(
    z.object({
      waiting: z.int(),
      /** For each that was put off, the day until when; `returned`: that day has come, and the seller is asked again. */
      later: z.array(DateOnly),
      returned: z.array(DateOnly),
      declined: z.int(),
      told: z.array(Words),
    }),
  ),
});
export type IntroductionDetail = z.infer<typeof IntroductionDetail>;

/** What became of each ask that was to be sent; `cooling`: asked meanwhile; `gone`: no longer proposed. */
export const AsksReply = z.object({
  introduction: IntroductionDetail,
  refused: z.array(z.object({ key: Line, why: z.enum(['cooling', 'gone']) })),
});
export type AsksReply = z.infer<typeof AsksReply>;

/** Where an ask stands; the last two follow from its request. */
export const AskStatus = z.enum(['asked', 'accepted', 'later', 'declined', 'held', 'thanked', 'withdrawn', 'expired']);
export type AskStatus = z.infer<typeof AskStatus>;

/** An ask as its seller sees it, with what came of it. */
export const SellersAsk = z.object({
  id: Id,
  kind: IntroductionKind,
  about: Words,
  who: z.nullable(Words),
  duration: z.nullable(Words),
  until: DateOnly,
  problem: z.nullable(Statement),
  askedBy: Line,
  askedAt: DateTime,
  contact: z.nullable(AskedPerson),
  account: z.nullable(Line),
  /** Why this contact and this seller, in words. */
  reasons: z.array(Line),
  status: AskStatus,
  /** Nothing that the seller says is taken any more. */
  over: z._default(z.boolean(), false),
  /** What the seller answered last; null while nothing. */
  answer: z.nullable(AskAnswer),
  held: z.nullable(held),
  thanked: z.nullable(thanked),
});
export type SellersAsk = z.infer<typeof SellersAsk>;

/** Everybody behind a problem, to invite to a review of its specification. */
export const PeopleBehind = z.object({
  people: z.array(
    z.object({
      ...about,
      seller: z.object({ id: Id, name: Line }),
      reportId: Id,
      /** They said that they would talk, and it still holds. */
      willing: z.boolean(),
    }),
  ),
  sellers: z.array(z.object({ id: Id, name: Line, email: known(text(320)), reports: z.int() })),
});
export type PeopleBehind = z.infer<typeof PeopleBehind>;
