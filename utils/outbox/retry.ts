import { HeardError } from '../record/failure.ts';
import type { Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { MadeFor } from './create.ts';
import type { Outbox } from './database.ts';
import { move } from './transitions.ts';

/**
 * `waiting`, `refused` or `signIn` back to `queued`; a report made before joining is tied to the present sign-in.
 * @throws HeardError `not-joined` or `other-workspace` when no present sign-in fits it (P5).
 */
export function retryReport(outbox: Outbox, id: string, present: MadeFor, now: Date): Promise<Tracked> {
  return change(outbox, id, now, (row) => {
    if (present === null) throw new HeardError('not-joined');
    if (row.madeFor !== null && row.madeFor !== present.key) throw new HeardError('other-workspace');
    const tied = { madeFor: present.key, madeForName: present.name };
    return { ...row, ...tied, state: move('retry', row.state, 'queued'), failure: null, nextAttemptAt: null };
  });
}
