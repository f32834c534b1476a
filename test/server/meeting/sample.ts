import type { Changes } from '../../../server/meeting/agenda.ts';
import type { AgendaItem, Meeting } from '../../../utils/record/meeting.ts';
import type { Decision } from '../../../utils/record/decision.ts';
import { newId } from '../../../utils/record/id.ts';

export const QUIET: Changes = {
  since: '2026-05-01T09:00:00.000Z',
  created: [],
  arrivals: [],
  decided: [],
  senders: [],
  unanswered: [],
  introductions: [],
};

export const decision = (words: Partial<Decision> = {}): Decision => ({
  id: newId(),
  status: 'planned',
  reason: 'Three accounts lose days over it.',
  wouldChange: null,
  reviewAt: null,
  canonicalId: null,
  safeSentence: null,
  returnsWhen: null,
  decidedBy: { id: newId(), name: 'Pia' },
  decidedAt: '2026-05-14T09:15:00.000Z',
  ...words,
});

export const item = (changes: Partial<AgendaItem> = {}): AgendaItem => ({
  key: 'new:p1',
  section: 'new',
  link: { room: 'problems', id: 'p1' },
  facts: ['3 reports'],
  title: 'Exports stop',
  about: [],
  ...changes,
});

export const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  number: 2,
  version: 1,
  since: '2026-05-01T09:00:00.000Z',
  held: null,
  agenda: [item()],
  notes: {},
  removed: [],
  added: [],
  order: [],
  ...changes,
});
