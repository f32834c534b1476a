import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { Offer, TriagePage } from '../../utils/record/triage.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { Before, pageLimit, toPage } from '../http/pages.ts';
import { offersFor } from '../problems/offers.ts';
import type { Store } from '../store/store.ts';

const OFFERS = 3;
/** Each report is compared with hundreds of others, so that a page is shorter than one of a plain list. */
const TriageQuery = z.object({ before: Before, limit: pageLimit(10, 50) });

/** The likeliest problems of each report, with one question to the store for all of them. */
async function withOffers(store: Store, workspaceId: string, reports: ReceivedReport[]): Promise<Offer[][]> {
  const found = await offersFor(
    store,
    workspaceId,
    reports.map(({ report }) => report),
    OFFERS,
  );
  const ids = new Set(found.flat().map(({ problemId }) => problemId));
  const problems = new Map((await store.readProblems(workspaceId, [...ids])).map((problem) => [problem.id, problem]));
  return found.map((offers) =>
    offers.flatMap(({ problemId, likeness, reason }) => {
      const problem = problems.get(problemId);
      return problem ? [{ problem, likeness, reason }] : [];
    }),
  );
}

/** Reports that wait for a problem, newest first, each with up to three offers. */
export const triage = new Hono<Endpoint>().get('/v1/triage', signedIn, only('pm', 'admin'), async (c) => {
  const { store } = c.var.deps;
  const workspaceId = c.var.signedIn.workspace.id;
  const { before, limit } = parsed(TriageQuery, c.req.query());
  const list = { workspaceId, creatorId: null, words: [], problemId: null };
  const listed = await store.listReports({ ...list, before: before ? Number(before) : null, limit: limit + 1 });
  const { reports, next } = toPage(listed, limit);
  const [offers, waiting] = await Promise.all([
    withOffers(store, workspaceId, reports),
    store.countWaiting(workspaceId),
  ]);
  const rows = reports.map((received, place) => ({ received, offers: offers[place] ?? [] }));
  return c.json({ reports: rows, waiting, next } satisfies TriagePage);
});
