import { HeardError } from '../record/failure.ts';
import type { OutboxState } from '../record/tracked.ts';

/**
 * Every way a report can go: event, from, to. What is not here is refused. `discard` and `restore` have more than one
 * end: a discarded correction goes back to what the endpoint has, and an undone discard to where it came from.
 */
export const TRANSITIONS = {
  /** The person completes the form. */
  save: { draft: ['draft'] },
  /** The person sends it; `signIn` when no sign-in fits it (P5). */
  send: { draft: ['queued', 'signIn'] },
  claim: { queued: ['sending'], waiting: ['sending'] },
  /** It was queued into a pause. */
  hold: { queued: ['waiting'] },
  /** The endpoint has it on its disk (P11). */
  accept: { sending: ['sent'] },
  /** The endpoint could not take it now. */
  postpone: { sending: ['waiting'] },
  /** The endpoint will not take it as it is. */
  refuse: { sending: ['refused'] },
  /** Its worker died, or its batch was not tried to the end. */
  release: { sending: ['queued'] },
  /** Its sign-in is gone or no longer accepted. */
  signOut: { queued: ['signIn'], waiting: ['signIn'], sending: ['signIn'] },
  /** The same member signed in again, or the person ties it to the present sign-in. */
  signIn: { signIn: ['queued'] },
  retry: { waiting: ['queued'], refused: ['queued'], signIn: ['queued'], queued: ['queued'] },
  edit: {
    draft: ['draft'],
    queued: ['draft'],
    waiting: ['draft'],
    signIn: ['draft'],
    refused: ['draft'],
    sent: ['draft'],
    discarded: ['draft'],
  },
  /** An admin deleted it on the endpoint; a discarded one stays discarded. */
  erase: {
    draft: ['deleted'],
    queued: ['deleted'],
    sending: ['deleted'],
    waiting: ['deleted'],
    signIn: ['deleted'],
    refused: ['deleted'],
    sent: ['deleted'],
    deleted: ['deleted'],
  },
  discard: {
    draft: ['discarded', 'sent'],
    queued: ['discarded', 'sent'],
    waiting: ['discarded', 'sent'],
    signIn: ['discarded', 'sent'],
    refused: ['discarded', 'sent'],
    sent: ['discarded'],
    deleted: ['discarded'],
  },
  restore: { discarded: ['draft', 'queued', 'signIn', 'refused', 'sent', 'deleted'], sent: ['draft'] },
} as const satisfies Record<string, Partial<Record<OutboxState, readonly OutboxState[]>>>;

export type OutboxEvent = keyof typeof TRANSITIONS;

/** Whether this event may bring a report from one state to another. */
export function allowed(event: OutboxEvent, from: OutboxState, to: OutboxState): boolean {
  const ends: Partial<Record<OutboxState, readonly OutboxState[]>> = TRANSITIONS[event];
  return ends[from]?.includes(to) ?? false;
}

/**
 * The new state, when the table allows it.
 * @throws HeardError `report-locked` while it is being sent or has been queued meanwhile; `report-not-found` when it
 *   was discarded.
 */
export function move(event: OutboxEvent, from: OutboxState, to: OutboxState): OutboxState {
  if (allowed(event, from, to)) return to;
  throw new HeardError(from === 'discarded' ? 'report-not-found' : 'report-locked');
}
