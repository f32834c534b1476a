import type { DraftReport } from '../record/report.ts';
import type { Outbox } from './database.ts';
import { type HeldNews, newsOf } from './news.ts';
import { putRow, type Row } from './row.ts';
import { rowsOf } from './scan.ts';
import { move } from './transitions.ts';

/** After this long a `sending` report is nobody's; in fact the next drain takes it back as soon as it has the lock. */
export const LEASE_MS = 60_000;

export interface ClaimLimits {
  readonly reports: number;
  /** Of the reports as JSON, UTF-8. A single report goes whatever its size. */
  readonly bytes: number;
  /** Also those whose pause is not over. */
  readonly early: boolean;
  /** Not these: they were tried already. */
  readonly except?: ReadonlySet<string>;
}

/** A report as the workspace's rule lets it out; the same one when there is nothing to take out. */
export type Ruled = (report: DraftReport, news: HeldNews) => DraftReport;

/** A report taken for one request. */
export interface Claimed {
  readonly id: string;
  readonly report: DraftReport;
  /** How often it failed in a request of its own. */
  readonly alone: number;
}

/**
 * Takes the next reports of this sign-in that are due, in the order of their clicks, and marks them `sending`. One that
 * failed by itself before comes after all others and by itself again, so that it holds up nothing (P4).
 * What the workspace's news say by then is `ruled` into each in the same transaction, so that a report queued before a rule
 * arrived does not leave as it was (P8), whatever dies in between.
 */
export function claim(
  outbox: Outbox,
  key: string,
  limits: ClaimLimits,
  now: Date,
  ruled: Ruled = (report) => report,
): Promise<Claimed[]> {
  return outbox.write(async (tx) => {
    const untried = (row: Row) => !limits.except?.has(row.id);
    const isDue = (row: Row) =>
      limits.early || row.nextAttemptAt === null || Date.parse(row.nextAttemptAt) <= now.getTime();
    const queued = await take(rowsOf(tx, 'queued', key), limits.reports, untried);
    const waiting = await take(rowsOf(tx, 'waiting', key), limits.reports, (row) => untried(row) && isDue(row));
    const chosen = fit(together([...queued, ...waiting].toSorted(byTurn)), limits);
    const news = await newsOf(tx, key);
    const leaving = news === null ? chosen : chosen.map((row) => underRule(row, ruled(row.report, news), now));
    for (const row of leaving) await putRow(tx, leased(row, now), now);
    return leaving.map(({ id, report, alone }) => ({ id, report, alone }));
  });
}

function together(rows: Row[]): Row[] {
  const clean = rows.filter(({ alone }) => alone === 0);
  return clean.length > 0 ? clean : rows.slice(0, 1);
}

async function take(rows: AsyncIterable<Row>, limit: number, wanted: (row: Row) => boolean): Promise<Row[]> {
  const taken: Row[] = [];
  for await (const row of rows) {
    if (wanted(row)) taken.push(row);
    if (taken.length === limit) break;
  }
  return taken;
}

const byTurn = (a: Row, b: Row): number => a.alone - b.alone || (a.id < b.id ? -1 : 1);

function fit(rows: Row[], limits: ClaimLimits): Row[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  let count = 0;
  for (const { report } of rows.slice(0, limits.reports)) {
    bytes += encoder.encode(JSON.stringify(report)).length + 1;
    if (count > 0 && bytes > limits.bytes) break;
    count += 1;
  }
  return rows.slice(0, count);
}

/** Under its revision it may have left as it was, with no answer; the endpoint takes other words only under a higher one (P3). */
function underRule(row: Row, report: DraftReport, now: Date): Row {
  if (report === row.report) return row;
  const revision = row.topRevision < report.revision ? report.revision : row.topRevision + 1;
  return { ...row, report: { ...report, revision, modifiedAt: now.toISOString() } };
}

const leased = (row: Row, now: Date): Row => ({
  ...row,
  state: move('claim', row.state, 'sending'),
  nextAttemptAt: new Date(now.getTime() + LEASE_MS).toISOString(),
  topRevision: Math.max(row.topRevision, row.report.revision),
});
