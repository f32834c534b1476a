import type { DecisionStatus } from '../../utils/record/decision.ts';
import type { AgendaSection } from '../../utils/record/meeting.ts';

export const SECTION_WORDS: Readonly<Record<AgendaSection, string>> = {
  new: 'New problems',
  rising: 'Rising problems',
  decisions: 'Decisions to explain',
  unanswered: 'Reports without an answer',
  introductions: 'Open introductions',
  thanks: 'Whom to thank',
};

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
