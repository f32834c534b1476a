import type { Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { Outbox } from './database.ts';

/** The decision's reason was opened here; the badge stops counting it. */
export function seeDecision(outbox: Outbox, id: string, now: Date): Promise<Tracked> {
  return change(outbox, id, now, (row) => ({ ...row, seenDecision: row.decision?.id ?? null }));
}
