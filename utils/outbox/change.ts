import type { Tracked } from '../record/tracked.ts';
import type { Outbox } from './database.ts';
import { getRow, putRow, type Row, tracked } from './row.ts';

/**
 * Reads one row, changes it and commits it, in one transaction (P1).
 * @throws HeardError `report-not-found`, and whatever the change throws; nothing is written then.
 */
export function change(outbox: Outbox, id: string, now: Date, to: (row: Row) => Row): Promise<Tracked> {
  return outbox.write(async (tx) => tracked(await putRow(tx, to(await getRow(tx, id)), now)));
}
