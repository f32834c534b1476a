import type { AgendaSection } from './meeting.ts';

export const SECTION_WORDS: Readonly<Record<AgendaSection, string>> = {
  new: 'New problems',
  rising: 'Rising problems',
  decisions: 'Decisions to explain',
  unanswered: 'Reports without an answer',
  introductions: 'Open introductions',
  thanks: 'Whom to thank',
};
