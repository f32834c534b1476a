import type { Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { Outbox } from './database.ts';
import type { Row } from './row.ts';
import { move } from './transitions.ts';

/**
 * Back to a draft, from any state but `sending`. The revision rises above every one that may have left this browser,
 * also where no answer came (P3); of a sent report `before` keeps what the endpoint has.
 */
export function editReport(outbox: Outbox, id: string, now: Date): Promise<Tracked> {
  return change(outbox, id, now, (row) => (row.state === 'draft' ? row : edited(row)));
}

function edited(row: Row): Row {
  const revision = Math.max(row.report.revision, row.topRevision) + 1;
  return {
    ...row,
    state: move('edit', row.state, 'draft'),
    before: row.state === 'sent' ? row.report : row.before,
    report: { ...row.report, revision },
    // What the endpoint objected to stays in sight while it is being mended.
    failure: row.state === 'refused' ? row.failure : null,
    nextAttemptAt: null,
    attempts: 0,
    alone: 0,
    undone: null,
    discardedFrom: null,
  };
}
