import type { DecisionStatus } from '../../utils/record/decision.ts';

export const STATUS_WORDS: Readonly<Record<DecisionStatus, string>> = {
  open: 'Opened',
  investigating: 'Being looked into',
  planned: 'Planned',
  started: 'Started',
  completed: 'Done',
  declined: 'Declined',
  deferred: 'Not now',
  duplicate: 'Merged',
};
