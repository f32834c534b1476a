import * as z from 'zod/mini';
import { TURNS_MAX } from './limits.ts';
import {
  Amount,
  Currency,
  DateOnly,
  DateTime,
  Id,
  known,
  Line,
  Person,
  text,
  URL_MAX,
  VERBATIM_MAX,
} from './primitives.ts';

/** W3C Web Annotation TextQuoteSelector; `prefix` and `suffix` are at most 32 characters of context. */
export const QuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: text(VERBATIM_MAX),
  prefix: text(128),
  suffix: text(128),
});
export type QuoteSelector = z.infer<typeof QuoteSelector>;

/** What kind of place the words stand in. */
export const PageKind = z.enum(['email', 'transcript', 'crm', 'chat', 'web']);

/** The page the words stand on. `viewer` is the address the page is signed in with, used only to know our own domain. */
export const Page = z.object({
  url: text(URL_MAX),
  title: Line,
  site: Line,
  kind: PageKind,
  object: known(Line),
  recordName: known(Line),
  fields: z._default(z.record(z.string(), Line), {}),
});

/** Whose words these are; in a quoted reply the person quoted, not the sender of the message around it. */
export const Said = z.object({
  name: known(Line),
  email: known(text(320)),
  role: known(Line),
  at: known(Line),
  mediaTime: known(z.number()),
  quoted: z._default(z.boolean(), false),
});

/** Which part of a message the words stand in, where it is not what its author wrote this time. */
export const Part = z.enum(['signature', 'disclaimer']);

/** One speaker's share of a selection that goes over several; `text` is that part of `verbatim`. */
export const Turn = z.object({
  name: known(Line),
  at: known(Line),
  mediaTime: known(z.number()),
  text: text(VERBATIM_MAX),
});

/** The message the words stand in. `dateShown` is the page's own wording; `date` only where it could be parsed. */
export const Message = z.object({
  id: known(Line),
  from: known(Person),
  to: z._default(z.array(Person), []),
  cc: z._default(z.array(Person), []),
  date: known(DateTime),
  dateShown: known(Line),
});

export const Conversation = z.object({
  subject: known(Line),
  id: known(Line),
  participants: z._default(z.array(Person), []),
});

/** The customer, as read or typed. `domains` are registrable domains; public mail domains and our own never. */
export const AccountRead = z.object({
  name: known(Line),
  domains: z._default(z.array(text(255)), []),
  externalIds: z._default(z.array(Line), []),
});
export type AccountRead = z.infer<typeof AccountRead>;

/** Salesforce's opportunity names in camelCase; `shown` keeps the page's words for each parsed value. */
export const OpportunityRead = z.object({
  externalId: known(Line),
  name: known(Line),
  amount: known(Amount),
  currencyIsoCode: known(Currency),
  stageName: known(Line),
  closeDate: known(DateOnly),
  probability: known(z.number().check(z.minimum(0), z.maximum(100))),
  opportunityType: known(Line),
  owner: known(Line),
  shown: z._default(z.record(z.string(), Line), {}),
});

/** How the page writes figures and days; with it the opportunity's words are parsed outside of the page. Never stored. */
export const Written = z.object({
  /** BCP 47, the one that wrote figures and days, where known. */
  locale: known(Line),
  /** The amount for programs and the currency's code, sign or name, where the page has them apart from the amount. */
  amount: known(Line),
  currency: known(Line),
});
export type Written = z.infer<typeof Written>;

/** Fields that the page itself tells; what `select.ts` returns from the clicked frame. */
export const Reading = z.object({
  verbatim: text(VERBATIM_MAX),
  /** What the browser itself gives for the selection, where that is something else than the words as they are drawn. */
  shown: known(text(VERBATIM_MAX)),
  selector: known(QuoteSelector),
  page: Page,
  said: known(Said),
  message: known(Message),
  conversation: known(Conversation),
  account: known(AccountRead),
  opportunity: known(OpportunityRead),
  /** Null where the opportunity is parsed already, or there is none. */
  written: known(Written),
  part: known(Part),
  turns: z._default(z.array(Turn).check(z.maxLength(TURNS_MAX)), []),
  /** The address this page is signed in with; only for leaving our own domain out, never stored. */
  viewer: known(text(320)),
});
export type Reading = z.infer<typeof Reading>;

/** How the words were had: read in the frame, the menu's own text, or pasted by the person. */
export const Method = z.enum(['selection', 'menuText', 'manual']);

/** What was taken from the page at the click. Never changes afterwards, save for redaction. */
export const Capture = z.object({
  id: Id,
  capturedAt: DateTime,
  method: Method,
  verbatim: text(VERBATIM_MAX),
  selector: known(QuoteSelector),
  page: Page,
  said: known(Said),
  message: known(Message),
  conversation: known(Conversation),
  account: known(AccountRead),
  opportunity: known(OpportunityRead),
  part: known(Part),
  /** Empty where one person says it all; `said` is then who. */
  turns: z._default(z.array(Turn).check(z.maxLength(TURNS_MAX)), []),
  /** How many stretches of words were redacted (P8); the originals are nowhere in the record. */
  redactions: z._default(z.number(), 0),
});
export type Capture = z.infer<typeof Capture>;
