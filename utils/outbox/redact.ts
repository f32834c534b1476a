import { redact } from '../record/redact.ts';
import { redactBeside } from '../record/redactBeside.ts';
import type { Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { Outbox } from './database.ts';
import { move } from './transitions.ts';

/**
 * Replaces every occurrence of each of these words in a draft by a mark (P8). `before`, what the endpoint already has, stays
 * as it is until the redacted correction replaces it there: it would otherwise look redacted where it is not.
 */
export function redactReport(outbox: Outbox, id: string, words: readonly string[], now: Date): Promise<Tracked> {
  return change(outbox, id, now, (row) => ({
    ...row,
    state: move('save', row.state, 'draft'),
    report: { ...redact(row.report, ...words), modifiedAt: now.toISOString() },
    ...redactBeside(row, ...words),
    undone: null,
  }));
}
