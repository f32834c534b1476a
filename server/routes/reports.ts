import { Hono } from 'hono';
import * as z from 'zod/mini';
import { Id } from '../../utils/record/primitives.ts';
import { signedIn } from '../auth/signedIn.ts';
import { parsed } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { Before, pageLimit, Question, toPage } from '../http/pages.ts';
import { ownOnly, wholeReport } from '../http/reportAccess.ts';
import { queryWords } from '../search/words.ts';

/** `before` is the `next` of the page before; `q` words that a report holds; `problem` the problem it is on. */
const ReportsQuery = z.object({ before: Before, limit: pageLimit(50), q: Question, problem: z.optional(Id) });

/** Newest first; a seller's own, a product manager's whole workspace. */
export const reports = new Hono<Endpoint>()
  .get('/v1/reports', signedIn, async (c) => {
    const { before, limit, q, problem } = parsed(ReportsQuery, c.req.query());
    const found = await c.var.deps.store.listReports({
      workspaceId: c.var.signedIn.workspace.id,
      creatorId: ownOnly(c),
      before: before ? Number(before) : null,
      limit: limit + 1,
      words: queryWords(q),
      ...(problem && { problemId: problem.toLowerCase() }),
    });
    return c.json(toPage(found, limit));
  })
  .get('/v1/reports/:id', signedIn, async (c) => c.json(await wholeReport(c, c.req.param('id'))));
