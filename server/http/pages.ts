import * as z from 'zod/mini';
import type { InboxPage } from '../../utils/record/inbox.ts';
import type { Listed } from '../store/reports.ts';

const PAGE_MAX = 200;
/** Words of a search. */
export const Question = z._default(z.string().check(z.maxLength(200)), '');

/** How many rows a page has: 1 to 200. */
export const pageLimit = (usual: number, max = PAGE_MAX) =>
  z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(max)), usual);

/** The `next` of a page of reports: a place in their order of arrival. */
export const Before = z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'must be the next of a page')));

/** The page out of one row more than it shows, if there is one. */
export function toPage(found: Listed[], limit: number): InboxPage {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? String(last.seq) : null;
  return { reports: shown.map(({ received }) => received), next };
}
