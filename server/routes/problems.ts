import { Hono } from 'hono';
import * as z from 'zod/mini';
import { DecisionStatus } from '../../utils/record/decision.ts';
import type { ProblemPage } from '../../utils/record/problem.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { pageLimit, Question } from '../http/pages.ts';
import { wholeProblem } from '../http/problemAccess.ts';
import { queryWords } from '../search/words.ts';
import type { ListedProblem } from '../store/problems.ts';

const NEXT = /^(\d{1,15})\.([0-9a-f-]{36})$/;

const ProblemsQuery = z.object({
  before: z.optional(z.string().check(z.regex(NEXT, 'must be the next of a page'))),
  limit: pageLimit(50),
  q: Question,
  status: z.optional(DecisionStatus),
});

/** A place in the order of last touch. */
function placeOf(before: string | undefined): { seq: number; id: string } | null {
  const [, seq, id] = NEXT.exec(before ?? '') ?? [];
  return seq && id ? { seq: Number(seq), id } : null;
}

function toPage(found: ListedProblem[], limit: number): ProblemPage {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? `${last.seq}.${last.problem.id}` : null;
  return { problems: shown.map(({ problem }) => problem), next };
}

/** Problems, last touched first, and one of them in full. */
export const problems = new Hono<Endpoint>()
  .get('/v1/problems', signedIn, only('pm', 'admin'), async (c) => {
    const { before, limit, q, status } = parsed(ProblemsQuery, c.req.query());
    const workspaceId = c.var.signedIn.workspace.id;
    const wanted = { workspaceId, before: placeOf(before), limit: limit + 1, words: queryWords(q), status };
    return c.json(toPage(await c.var.deps.store.listProblems(wanted), limit));
  })
  .get('/v1/problems/:id', signedIn, only('pm', 'admin'), async (c) =>
    c.json(await wholeProblem(c, c.req.param('id'))),
  );
