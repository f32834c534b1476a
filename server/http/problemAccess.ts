import type { ProblemDetail, ProblemSummary } from '../../utils/record/problem.ts';
import { trendOf, trendSince } from '../problems/trend.ts';
import type { EndpointContext } from './context.ts';
import { HttpProblem } from './problem.ts';
import { toPage } from './pages.ts';
import { pathId } from './reportAccess.ts';

/** Reports and operations shown with a problem; more reports come from `GET /v1/reports?problem=`. */
const MEMBERS = 50;
const OPERATIONS = 100;

/** A problem by an id out of an address; 404 whether it is not there or another workspace's (P12). */
async function problemAt(c: EndpointContext, param: string): Promise<ProblemSummary> {
  const [found] = await c.var.deps.store.readProblems(c.var.signedIn.workspace.id, [pathId(param)]);
  if (!found) throw new HttpProblem('not-found');
  return found;
}

/** A problem with its newest reports, its decisions, its operations and what was merged into it. */
export async function wholeProblem(c: EndpointContext, param: string): Promise<ProblemDetail> {
  const { store, clock } = c.var.deps;
  const now = clock().toISOString();
  const workspaceId = c.var.signedIn.workspace.id;
  const problem = await problemAt(c, param);
  const { id } = problem;
  const list = { workspaceId, creatorId: null, before: null, limit: MEMBERS + 1, words: [], problemId: id };
  const [members, arrivals, history, operations, duplicates] = await Promise.all([
    store.listReports(list),
    store.arrivalsOn(workspaceId, id, trendSince(now)),
    store.history(workspaceId, id),
    store.operationsOn(workspaceId, id, OPERATIONS),
    store.duplicatesOf(workspaceId, id),
  ]);
  return {
    ...problem,
    members: toPage(members, MEMBERS),
    weeks: trendOf(arrivals, now),
    history,
    operations,
    duplicates,
  };
}
