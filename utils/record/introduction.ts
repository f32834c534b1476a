import * as z from 'zod/mini';
import { DateOnly, DateTime, Id, known, Line, Statement } from './primitives.ts';

/** Most asks that go out at once. */
export const ASKS_MAX = 50;

/** What the product manager wants of the customer. */
export const IntroductionKind = z.enum(['call', 'beta', 'specReview']);
export type IntroductionKind = z.infer<typeof IntroductionKind>;

/** Without control characters and halves of characters, which PostgreSQL refuses; not empty. */
const said = (max: number, error: string) =>
  z.string().check(
    z.maxLength(max, `must have ${max.toLocaleString('en')} characters at most`),
    z.overwrite((words) =>
      words
        .replaceAll(/(?![\n\t])\p{Cc}+/gu, ' ')
        .toWellFormed()
        .trim(),
    ),
    z.regex(/[\p{L}\p{N}]/u, error),
  );

/** Words that a person has to say. */
export const Words = said(2_000, 'has to be said in at least one word');

const wanted = {
  kind: IntroductionKind,
  /** What for, in the words that the seller reads: `how they close the month`. */
  about: Words,
  /** Whom: `logistics, more than 50 drivers`. Null is anybody. */
  who: known(Words),
  /** How long it takes the customer: `30 minutes`. */
  duration: known(Words),
  /** So many customers; with as many yes the request closes itself. */
  wanted: z
    .int('must be a whole number')
    .check(z.minimum(1, 'must be 1 or more'), z.maximum(100, 'must be 100 or less')),
  /** The last day of the request; after it nobody is asked any more. */
  until: DateOnly,
};

/** A product manager's ask for customers to talk to. `id` is made by the sender: sent again it is stored once. */
export const IntroductionInput = z.object({ id: Id, ...wanted, problemId: known(Id) });
export type IntroductionInput = z.infer<typeof IntroductionInput>;

/** `enough`: as many yes as were wanted. `past`: its last day is over. `closed`: by hand. */
export const IntroductionStanding = z.enum(['open', 'enough', 'past', 'closed']);
export type IntroductionStanding = z.infer<typeof IntroductionStanding>;

const Named = z.object({ id: Id, name: Line });

/** Why nobody asks for a request any more: whoever did is a seller now, or is signed in nowhere. */
export const IntroductionLeft = z.enum(['seller', 'signedOut']);
export type IntroductionLeft = z.infer<typeof IntroductionLeft>;

/** Whom a request is taken over from: whoever asks for it on the page that shows it. */
export const TakeOverInput = z.object({ from: Id });

/** A request in a list. It tells how many said yes, and nothing of who did not. */
export const IntroductionSummary = z.object({
  id: Id,
  ...wanted,
  problem: z.nullable(z.object({ id: Id, statement: Statement })),
  /** Who asks now: whoever opened it, or took it over last. */
  askedBy: Named,
  /** Null while they are there to ask. */
  left: z._default(z.nullable(IntroductionLeft), null),
  askedAt: DateTime,
  standing: IntroductionStanding,
  /** Asks that went out, and how many of them were answered with yes. */
  asked: z.int(),
  yes: z.int(),
  /** Yes of which nobody noted yet what came of it. */
  toNote: z._default(z.int(), 0),
});
export type IntroductionSummary = z.infer<typeof IntroductionSummary>;

/** How a request came to whoever asks now: who opened it, and who took it over, the last first. */
export const introductionCourse = {
  openedBy: z._default(z.nullable(Named), null),
  takenOver: z._default(z.array(z.object({ by: Named, at: DateTime })), []),
};

/** Newest first. */
export const IntroductionList = z.object({
  introductions: z.array(IntroductionSummary),
  coolDownDays: z.int(),
});
export type IntroductionList = z.infer<typeof IntroductionList>;
