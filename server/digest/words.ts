import type { DecisionStatus } from '../../utils/record/decision.ts';

/** What a status is called in a sentence. */
export const STATUS_WORDS: Readonly<Record<DecisionStatus, string>> = {
  open: 'Taken back',
  investigating: 'Investigating',
  planned: 'Planned',
  started: 'Started',
  completed: 'Done',
  declined: 'Declined',
  deferred: 'Not now',
  duplicate: 'Carried on in another problem',
};
