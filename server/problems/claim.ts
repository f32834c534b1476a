import type { DecisionStatus } from '../../utils/record/decision.ts';
import type { Plan } from './plan.ts';

/** What has to be known before a report's claim is followed. */
export interface ClaimGround {
  /** Where the report stands; null waits in Triage. */
  at: string | null;
  /** Whether anything but claims in force ever moved it: a product manager's move, or the undoing of a claim. */
  handled: boolean;
  /** What carries the named problem on, merges followed, and its status; null when it is not in this workspace. */
  target: { id: string; status: DecisionStatus | null } | null;
}

/**
 * Whether a seller may add evidence to a problem that stands so; null: nobody decided yet. A no and a not now as well:
 * another account may be what would change it. What is done, or lives on elsewhere, is looked at in Triage.
 */
export const takesEvidence = (status: DecisionStatus | null): boolean =>
  status !== 'completed' && status !== 'duplicate';

/**
 * The steps by which a stored revision's claim is followed; null when there is nothing to do. The report goes to the
 * problem that it names, back to Triage when it names none any more or one that takes none, and stays where it is as soon
 * as a product manager ever placed it.
 */
export function planClaim(reportId: string, sameAs: string | null, { at, handled, target }: ClaimGround): Plan | null {
  const to = sameAs !== null && target && takesEvidence(target.status) ? target.id : null;
  if (handled || to === at) return null;
  return { steps: [{ set: 'reports', ids: [reportId], from: at, to }], problem: to, other: at };
}
