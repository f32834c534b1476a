import type { DraftReport } from '../record/report.ts';
import type { MadeFor } from './create.ts';
import type { Outbox } from './database.ts';
import { putRow } from './row.ts';
import { allRowsOf } from './scan.ts';
import { move } from './transitions.ts';

/**
 * Ties the finished reports that were made before joining to the present sign-in and queues them (P5), each as `ruled`
 * returns it: they were never sent, and the workspace's rule for private words holds for them too (P8).
 */
export function adoptReports(
  outbox: Outbox,
  present: NonNullable<MadeFor>,
  now: Date,
  ruled = (report: DraftReport): DraftReport => report,
): Promise<number> {
  return outbox.write(async (tx) => {
    const rows = await allRowsOf(tx, 'signIn', '');
    const tied = { madeFor: present.key, madeForName: present.name, failure: null };
    for (const row of rows) {
      const state = move('signIn', row.state, 'queued');
      await putRow(tx, { ...row, ...tied, report: ruled(row.report), state }, now);
    }
    return rows.length;
  });
}
