import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { InboxPage } from '../../utils/record/inbox.ts';
import { signedIn } from '../auth/signedIn.ts';
import { parsed } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { ownOnly, wholeReport } from '../http/reportAccess.ts';
import { queryWords } from '../search/words.ts';
import type { Listed } from '../store/reports.ts';

/** `before` is the `next` of the page before; `limit` 1 to 200; `q` words that a report holds. */
export const ReportsQuery = z.object({
  before: z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'must be the next of a page'))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  q: z._default(z.string().check(z.maxLength(200)), ''),
});

function toPage(found: Listed[], limit: number): InboxPage {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? String(last.seq) : null;
  return { reports: shown.map(({ received }) => received), next };
}

/** Newest first; a seller's own, a product manager's whole workspace. */
export const reports = new Hono<Endpoint>()
  .get('/v1/reports', signedIn, async (c) => {
    const { before, limit, q } = parsed(ReportsQuery, c.req.query());
    const found = await c.var.deps.store.listReports({
      workspaceId: c.var.signedIn.workspace.id,
      creatorId: ownOnly(c),
      before: before ? Number(before) : null,
      limit: limit + 1,
      words: queryWords(q),
    });
    return c.json(toPage(found, limit));
  })
  .get('/v1/reports/:id', signedIn, async (c) => c.json(await wholeReport(c, c.req.param('id'))));
