import type { DraftReport } from '../record/report.ts';
import type { Outbox, ReadTx } from './database.ts';
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
}

/** A report taken for one request. */
export interface Claimed {
  readonly id: string;
  readonly report: DraftReport;
}

/** Takes the next reports of this sign-in that are due, in the order of their clicks, and marks them `sending`. */
export function claim(outbox: Outbox, key: string, limits: ClaimLimits, now: Date): Promise<Claimed[]> {
  return outbox.write(async (tx) => {
    const queued = await take(rowsOf(tx, 'queued', key), limits.reports, () => true);
    const due = (row: Row) =>
      limits.early || row.nextAttemptAt === null || Date.parse(row.nextAttemptAt) <= now.getTime();
    const waiting = await take(rowsOf(tx, 'waiting', key), limits.reports, due);
    const chosen = fit([...queued, ...waiting].toSorted(byTurn), limits);
    for (const row of chosen) await putRow(tx, leased(row, now), now);
    return chosen.map(({ id, report }) => ({ id, report }));
  });
}

/** The ids of reports that were being sent; outside a drain there should be none. */
export async function sending(tx: ReadTx): Promise<string[]> {
  const ids: string[] = [];
  for await (const row of rowsOf(tx, 'sending')) ids.push(row.id);
  return ids;
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

const leased = (row: Row, now: Date): Row => ({
  ...row,
  state: move('claim', row.state, 'sending'),
  nextAttemptAt: new Date(now.getTime() + LEASE_MS).toISOString(),
  topRevision: Math.max(row.topRevision, row.report.revision),
});
