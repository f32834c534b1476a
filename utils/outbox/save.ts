import type { DraftReport } from '../record/report.ts';
import type { AsTyped, Coached, Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { Outbox } from './database.ts';
import type { Row } from './row.ts';
import { move } from './transitions.ts';

/**
 * Stores the form as it stands. Only a draft takes it: a save that was still under way when the report was queued
 * must not pull it back (`report-locked`). `ruled` is the workspace's rule for private words, over what is typed (P8).
 */
export function saveReport(
  outbox: Outbox,
  id: string,
  given: DraftReport,
  now: Date,
  { asTyped = {}, coached }: { asTyped?: AsTyped; coached?: Coached | undefined } = {},
  ruled = (report: DraftReport): DraftReport => report,
): Promise<Tracked> {
  return change(outbox, id, now, (row) => {
    const { report, failure } = filled(row, given, now);
    const state = move('save', row.state, 'draft');
    return {
      ...row,
      asTyped,
      coached: coached ?? row.coached,
      state,
      report: stillPasted(ruled(report), report),
      failure,
    };
  });
}

/**
 * A pasted quote is under the rule once it is sent: redacted under the hands of who mends it, the next save, which does
 * not know of it, would be taken for an older one.
 */
function stillPasted(ruled: DraftReport, { capture }: DraftReport): DraftReport {
  const pasted = (id: string) => capture.find((one) => one.id === id && one.method === 'manual');
  return { ...ruled, capture: ruled.capture.map((one) => pasted(one.id) ?? one) };
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
