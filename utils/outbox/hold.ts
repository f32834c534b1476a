import type { Failure } from '../record/failure.ts';
import type { Outbox } from './database.ts';
import { putRow, type Row } from './row.ts';
import { rowsOf } from './scan.ts';
import { move } from './transitions.ts';

/** More than a screenful need not be told at once; the rest goes with the same pause all the same. */
const TOLD = 100;

/** What was queued into a pause says why it waits and until when. Replies with how many do. */
export function holdQueued(
  outbox: Outbox,
  key: string,
  { until, failure }: { readonly until: string; readonly failure: Failure },
  now: Date,
): Promise<number> {
  return outbox.write(async (tx) => {
    const held: Row[] = [];
    for await (const row of rowsOf(tx, 'queued', key)) {
      held.push(row);
      if (held.length === TOLD) break;
    }
    for (const row of held)
      await putRow(tx, { ...row, state: move('hold', row.state, 'waiting'), failure, nextAttemptAt: until }, now);
    return held.length;
  });
}
