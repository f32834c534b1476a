import type { Tracked } from '../record/tracked.ts';
import type { Outbox } from './database.ts';
import { getRow, tracked } from './row.ts';

/** One report. @throws HeardError `report-not-found` */
export function getReport(outbox: Outbox, id: string): Promise<Tracked> {
  return outbox.read(async (tx) => tracked(await getRow(tx, id)));
}
