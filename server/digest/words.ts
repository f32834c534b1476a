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

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `25 November 2026`, in UTC. Takes a day or an instant. */
export const longDay = (date: string): string => LONG.format(new Date(date));
