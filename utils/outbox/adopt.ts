import type { MadeFor } from './create.ts';
import type { Outbox } from './database.ts';
import { putRow } from './row.ts';
import { allRowsOf } from './scan.ts';
import { move } from './transitions.ts';

/** Ties the finished reports that were made before joining to the present sign-in and queues them (P5). */
export function adoptReports(outbox: Outbox, present: NonNullable<MadeFor>, now: Date): Promise<number> {
  return outbox.write(async (tx) => {
    const rows = await allRowsOf(tx, 'signIn', '');
    const tied = { madeFor: present.key, madeForName: present.name, failure: null };
    for (const row of rows) await putRow(tx, { ...row, ...tied, state: move('signIn', row.state, 'queued') }, now);
    return rows.length;
  });
}
