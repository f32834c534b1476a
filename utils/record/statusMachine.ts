import type { DecisionStatus } from './decision.ts';

/**
 * The one table of what may follow what; `open` also stands for a problem that nobody decided on. A decision with the
 * same status gives it other words. `open` withdraws the one before. What was declined or deferred is taken up again
 * before it can be done, and what is done can only be taken up again. A duplicate is decided where it carries on.
 */
export const MAY_FOLLOW: Readonly<Record<DecisionStatus, readonly DecisionStatus[]>> = {
  open: ['investigating', 'planned', 'started', 'completed', 'declined', 'deferred', 'duplicate'],
  investigating: ['open', 'investigating', 'planned', 'started', 'completed', 'declined', 'deferred', 'duplicate'],
  planned: ['open', 'investigating', 'planned', 'started', 'completed', 'declined', 'deferred', 'duplicate'],
  started: ['open', 'investigating', 'planned', 'started', 'completed', 'declined', 'deferred', 'duplicate'],
  completed: ['open', 'investigating', 'started', 'completed'],
  declined: ['open', 'investigating', 'planned', 'started', 'declined', 'deferred', 'duplicate'],
  deferred: ['open', 'investigating', 'planned', 'started', 'declined', 'deferred', 'duplicate'],
  duplicate: ['open', 'duplicate'],
};

/**
 * Whether a status is an answer that sellers hold on to; null where nobody decided yet. A duplicate that was taken back
 * stands as if nobody had.
 */
export const isDecided = (status: DecisionStatus | null): boolean =>
  status !== null && status !== 'open' && status !== 'duplicate';

/** Whether a decision may follow the one that holds; null where nobody decided yet. */
export const mayFollow = (held: DecisionStatus | null, next: DecisionStatus): boolean =>
  MAY_FOLLOW[held ?? 'open'].includes(next);
