import * as z from 'zod/mini';
import { LINE_MAX } from './limits.ts';

// Apart from the schemas, so that what runs in a page can know the limits without carrying zod there.
export { URL_MAX, VERBATIM_MAX } from './limits.ts';

/** UUIDv7 (RFC 9562): made at the click, the key on both sides (P3), sorts by time. */
export const Id = z.uuid({ version: 'v7' });

/** RFC 3339 with an offset, e.g. `2026-05-14T09:15:00+02:00`. */
export const DateTime = z.iso.datetime({ offset: true });

/** RFC 3339 full-date, e.g. `2026-05-14`. RFC 3339 also writes a year 0, which calendars and PostgreSQL do not have. */
export const DateOnly = z.iso
  .date('must be a day such as 2026-05-14')
  .check(z.refine((day) => !day.startsWith('0000'), 'must be a day from the year 1 on'));

/** A decimal string, so that no money passes through binary floating point. */
export const Amount = z
  .string()
  .check(z.regex(/^\d{1,16}(\.\d{1,4})?$/, 'must be a decimal number such as 40000 or 99.50'));

/** ISO 4217 alphabetic code. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'must be a three-letter currency code such as EUR'));

/** Free text of a bounded length, kept exactly as given. */
export const text = (max: number) => z.string().check(z.maxLength(max));

/** A value that may be missing on the page or not be typed yet; `null` is "not known", never "". */
export const known = <T extends z.core.$ZodType>(schema: T) => z._default(z.nullable(schema), null);

/** A single line such as a name, a title or a stage. */
export const Line = text(LINE_MAX);

/** A problem in words: as long as a report may make it, so that what was accepted can be answered. */
export const Statement = text(10_000);

/** Where a value came from: read from the page, typed by a person, or given by the CRM's interface. */
export const Origin = z.enum(['page', 'typed', 'crm']);
export type Origin = z.infer<typeof Origin>;

/** A person as a page or a form names them. */
export const Person = z.object({ name: known(Line), email: known(text(320)) });
export type Person = z.infer<typeof Person>;
