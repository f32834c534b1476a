import * as z from 'zod/mini';
import { DateTime, Id, Line, Statement, text } from './primitives.ts';
import { saysSomething } from './says.ts';

/** What an agenda is made of, in the order in which a meeting goes through it. */
export const AgendaSection = z.enum(['new', 'rising', 'decisions', 'unanswered', 'introductions', 'thanks']);
export type AgendaSection = z.infer<typeof AgendaSection>;

/** A fact can hold a decision's reason, with who gave it. */
const Fact = text(13_000);

const item = {
  /** Names the item for ever, also when its words change. */
  key: Line,
  section: AgendaSection,
  /** What it is about: a problem, a report or a request for customers; null for a person to thank. */
  link: z.nullable(z.object({ room: z.enum(['problems', 'reports', 'introductions']), id: Id })),
  facts: z.array(Fact),
};

/**
 * An item as it is kept once its meeting was held: without the words of reports and problems, which are read where they
 * rest, so that a redaction reaches them (P8). `about`: the problems of somebody to thank.
 */
export const KeptItem = z.object({ ...item, who: z.nullable(Line), about: z.array(Id) });
export type KeptItem = z.infer<typeof KeptItem>;

/** An item as it is read. */
export const AgendaItem = z.object({
  ...item,
  title: Statement,
  about: z.array(z.object({ id: Id, statement: Statement })),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** Characters of a note. */
export const NOTE_MAX = 10_000;
const Note = text(NOTE_MAX);
/** Characters of an item that somebody adds. */
export const ITEM_MAX = 2_000;
const AddedItem = z.object({ id: Id, text: text(ITEM_MAX).check(z.refine(saysSomething, 'needs words')) });

const written = {
  /** By an item's key. */
  notes: z.record(Line, Note).check(z.refine((notes) => Object.keys(notes).length <= 500, 'are more than 500')),
  /** Keys of items that were left out, added ones among them. */
  removed: z.array(Line).check(z.maxLength(500)),
  /** Items that somebody added; `id` is made by the sender and is the key of its note. */
  added: z.array(AddedItem).check(z.maxLength(200)),
};

/** Keys an order can name. */
export const ORDER_MAX = 500;
/**
 * Keys in the order that somebody brought them into, each section's among themselves. What it does not name stands
 * where the endpoint puts it.
 */
const Order = z.array(Line).check(z.maxLength(ORDER_MAX));
const order = z._default(Order, []);

/** What people wrote on an agenda. */
export const Written = z.object({ ...written, order });
export type Written = z.infer<typeof Written>;

/** `version`: the one that was read; another one meanwhile refuses this one. */
const version = z.int().check(z.minimum(0));
/** Without an `order`, from senders that know of none, the one that holds stays. */
export const MeetingInput = z.object({ version, ...written, order: z.optional(Order) });
export type MeetingInput = z.infer<typeof MeetingInput>;

export const HeldInput = z.object({ version });
export type HeldInput = z.infer<typeof HeldInput>;

/** One of the regular meetings of sales and product, counted from 1. */
export const Meeting = z.object({
  number: z.int(),
  version,
  /** What changed from here on is on the agenda. */
  since: DateTime,
  /** Null while it is still to come. */
  held: z.nullable(z.object({ at: DateTime, by: Line })),
  /** Also what was left out. */
  agenda: z.array(AgendaItem),
  ...written,
  order,
});
export type Meeting = z.infer<typeof Meeting>;
