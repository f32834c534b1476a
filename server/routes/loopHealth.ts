import { Hono } from 'hono';
import * as z from 'zod/mini';
import { WeekName } from '../../utils/record/digest.ts';
import { Age, LoopListName, type LoopPage } from '../../utils/record/loopHealth.ts';
import { Id } from '../../utils/record/primitives.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { pageLimit } from '../http/pages.ts';
import { HttpProblem } from '../http/problem.ts';
import { loopHealth as toHealth, sinceWhen } from '../problems/health/loop.ts';
import { mondayOf, weekNamed } from '../problems/health/week.ts';

const Week = WeekName.check(z.refine((name) => weekNamed(name) !== null, 'must be a week such as 2026-W48'));
/** `after`: the `next` of the page before; `age` narrows `unanswered`, `week` what was `answered`. */
const ListQuery = z.object({
  after: z.optional(Id),
  age: z.optional(Age),
  week: z.optional(Week),
  limit: pageLimit(50),
});

function wanted(c: EndpointContext) {
  const at = c.var.deps.clock().toISOString();
  return { workspaceId: c.var.signedIn.workspace.id, at, since: sinceWhen(at) };
}

/** Where the loop from seller to decision and back stands open, and what each number counts. */
export const loopHealth = new Hono<Endpoint>()
  .get('/v1/loop-health', signedIn, only('pm', 'admin'), async (c) => {
    const asked = wanted(c);
    return c.json(toHealth(await c.var.deps.store.loopCounts(asked), asked.at));
  })
  .get('/v1/loop-health/:list', signedIn, only('pm', 'admin'), async (c) => {
    const list = LoopListName.safeParse(c.req.param('list'));
    if (!list.success) throw new HttpProblem('not-found');
    const { after, age, week, limit } = parsed(ListQuery, c.req.query());
    const narrow = { list: list.data, age: (list.data === 'unanswered' && age) || null };
    const index = list.data === 'answered' && week ? weekNamed(week) : null;
    const span = index === null ? {} : { since: mondayOf(index), until: mondayOf(index + 1) };
    const page = { after: after?.toLowerCase() ?? null, limit: limit + 1 };
    const found = await c.var.deps.store.loopList({ ...wanted(c), ...narrow, ...span, ...page });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return c.json({ items, next: last?.reportId ?? last?.problemId ?? null } satisfies LoopPage);
  });
