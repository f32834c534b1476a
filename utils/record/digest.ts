import * as z from 'zod/mini';
import { Line, text } from './primitives.ts';

/** ISO 8601 week such as `2026-W48`: Monday to Sunday, in UTC. */
export const WeekName = z.string().check(z.regex(/^\d{4}-W\d{2}$/, 'must be a week such as 2026-W48'));

/** Longest text shown of a statement, a reason or a quote; the place it leads to has the whole. */
export const EXCERPT_MAX = 300;
const Excerpt = text(EXCERPT_MAX);

/**
 * One line of a digest. Every text is plain text, whoever wrote it: whoever shows it escapes it. `place` is a fragment
 * of the inbox's address that leads to the whole.
 */
export const DigestItem = z.object({
  words: Excerpt,
  facts: z.array(Line),
  said: z.array(z.object({ label: Line, text: Excerpt })),
  place: z.nullable(Line),
});
export type DigestItem = z.infer<typeof DigestItem>;

/** `more`: how many items there are beside these. `none`: what to say of a section without any. */
export const DigestSection = z.object({
  title: Line,
  summary: z.nullable(Line),
  items: z.array(DigestItem),
  more: z.number(),
  none: Line,
});
export type DigestSection = z.infer<typeof DigestSection>;

/** What one member has to know of one week. `from` is its Monday, `to` its Sunday; `running`: it is not over yet. */
export const Digest = z.object({
  week: WeekName,
  from: z.iso.date(),
  to: z.iso.date(),
  running: z.boolean(),
  previous: WeekName,
  /** Null when the next week has not begun. */
  next: z.nullable(WeekName),
  workspace: Line,
  reader: Line,
  /** Nothing happened in it for this member. */
  quiet: z.boolean(),
  sections: z.array(DigestSection),
});
export type Digest = z.infer<typeof Digest>;
