import { Id } from '../../utils/record/primitives.ts';
import type { InboxReport } from '../../utils/record/inbox.ts';
import type { EndpointContext } from './context.ts';
import { HttpProblem } from './problem.ts';

/** Whose reports the caller may see: a seller's own, everybody's (null) for the others. */
export function ownOnly(c: EndpointContext): string | null {
  const { member } = c.var.signedIn;
  return member.role === 'seller' ? member.id : null;
}

/** An id out of an address, in lower case. What cannot be an id is not found. */
export function pathId(param: string): string {
  const id = Id.safeParse(param);
  if (!id.success) throw new HttpProblem('not-found');
  return id.data.toLowerCase();
}

/** A report with every decision on its problem; 404 whether it is not there or not the caller's to see (P12). */
export async function wholeReport(c: EndpointContext, param: string): Promise<InboxReport> {
  const { store } = c.var.deps;
  const workspaceId = c.var.signedIn.workspace.id;
  const found = await store.readReport(workspaceId, ownOnly(c), pathId(param));
  if (!found) throw new HttpProblem('not-found');
  if (!found.problem) return { ...found, history: [], reaches: { reports: 1, sellers: 1 } };
  const { id } = found.problem;
  return {
    ...found,
    history: await store.history(workspaceId, id),
    reaches: await store.reaches(workspaceId, id),
  };
}
