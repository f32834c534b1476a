import type { Failure } from '../record/failure.ts';
import type { DraftReport } from '../record/report.ts';
import { NOT_COACHED, type Tracked } from '../record/tracked.ts';
import type { Outbox } from './database.ts';
import { putRow, tracked } from './row.ts';

/** Who a report is made for: the key of the sign-in and its workspace's name; null while nothing was joined (P5). */
export type MadeFor = { key: string; name: string } | null;

/** Commits a new draft (P1). `failure` tells the form why it is emptier than hoped for. */
export function createReport(
  outbox: Outbox,
  report: DraftReport,
  madeFor: MadeFor,
  now: Date,
  failure: Failure | null = null,
): Promise<Tracked> {
  return outbox.write(async (tx) => tracked(await putRow(tx, { ...blank(report, madeFor), failure }, now)));
}

/** A draft to which nothing has happened yet. */
export function blank(report: DraftReport, madeFor: MadeFor) {
  return {
    id: report.id,
    report,
    state: 'draft',
    madeFor: madeFor?.key ?? null,
    madeForName: madeFor?.name ?? null,
    attempts: 0,
    nextAttemptAt: null,
    failure: null,
    asTyped: {},
    coached: NOT_COACHED,
    before: null,
    receivedAt: null,
    problem: null,
    decision: null,
    formerDecision: null,
    seenDecision: null,
    alone: 0,
    topRevision: 0,
    discardedFrom: null,
    undone: null,
  } as const;
}
