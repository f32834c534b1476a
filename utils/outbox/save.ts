import type { DraftReport } from '../record/report.ts';
import type { AsTyped, Coached, Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { Outbox } from './database.ts';
import type { Row } from './row.ts';
import { move } from './transitions.ts';

/**
 * Stores the form as it stands. Only a draft takes it: a save that was still under way when the report was queued
 * must not pull it back (`report-locked`).
 */
export function saveReport(
  outbox: Outbox,
  id: string,
  given: DraftReport,
  now: Date,
  { asTyped = {}, coached }: { asTyped?: AsTyped; coached?: Coached | undefined } = {},
): Promise<Tracked> {
  return change(outbox, id, now, (row) => ({
    ...row,
    asTyped,
    coached: coached ?? row.coached,
    state: move('save', row.state, 'draft'),
    ...filled(row, given, now),
  }));
}

/** What a form may say of a report: not its id, its dates, its revision, nor the words of a customer. */
export function filled(row: Row, given: DraftReport, now: Date): { report: DraftReport; failure: Row['failure'] } {
  const { id, schemaVersion, revision, createdAt, generator } = row.report;
  const kept = { id, schemaVersion, revision, createdAt, generator, modifiedAt: now.toISOString() };
  return { report: { ...given, ...kept, capture: captures(row.report, given) }, failure: row.failure };
}

/** A quote that was read from a page cannot be edited, only redacted; a pasted one is the person's to mend. */
function captures(stored: DraftReport, given: DraftReport): DraftReport['capture'] {
  return stored.capture.map((capture) => {
    const typed = given.capture.find(({ id }) => id === capture.id);
    if (capture.method !== 'manual' || !typed || typed.redactions < capture.redactions) return capture;
    const { id, capturedAt, method, redactions } = capture;
    return { ...typed, id, capturedAt, method, redactions };
  });
}
