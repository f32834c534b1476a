import * as z from 'zod/mini';
import type { Change } from '../record/sync.ts';
import { answers } from '../record/tracked.ts';
import { blank, type MadeFor } from './create.ts';
import type { Outbox, WriteTx } from './database.ts';
import { erase } from './erase.ts';
import { remember } from './meta.ts';
import { putRow, Row } from './row.ts';

/**
 * Writes what the endpoint tells and the cursor it tells it up to, in one transaction, so that neither is ever
 * without the other.
 */
export function applyChanges(
  outbox: Outbox,
  changes: readonly Change[],
  cursor: string,
  madeFor: NonNullable<MadeFor>,
  now: Date,
): Promise<void> {
  return outbox.write(async (tx) => {
    for (const change of changes) await apply(tx, change, madeFor, now);
    await remember(tx, madeFor.key, { cursor, pulledAt: now.toISOString() });
  });
}

async function apply(tx: WriteTx, change: Change, madeFor: NonNullable<MadeFor>, now: Date): Promise<void> {
  if (change.deleted) return erase(tx, change.reportId, madeFor.key, now);
  const stored = await tx.objectStore('reports').get(change.reportId);
  const { receivedAt, problem, decision, seats = [] } = change;
  const news = (own: string | null) => ({ receivedAt, problem, decision, seats, seenDecision: seenOf(change, own) });
  if (stored === undefined) {
    // Sent from another device of this member: known here from now on.
    if (change.report) await putRow(tx, { ...blank(change.report, madeFor), state: 'sent', ...news(null) }, now);
    return;
  }
  const row = z.safeParse(Row, stored);
  // Of this sign-in only: an endpoint says nothing about reports that were made for another (P12).
  if (row.success && row.data.madeFor === madeFor.key)
    await putRow(
      tx,
      {
        ...corrected(row.data, change),
        ...news(row.data.seenDecision),
        formerDecision: former(row.data, change),
      },
      now,
    );
}

/** What answered the report before, where nothing does any more. */
function former({ decision, formerDecision }: Row, change: Change): Row['formerDecision'] {
  if (change.decision !== null) return null;
  return answers(decision) ? decision : formerDecision;
}

/**
 * What the member opened last: here, unless that is nothing, or what holds now was opened in another browser. An endpoint
 * that knows nothing of it says nothing; nor does what was opened before where nothing holds now, since only this browser
 * knows whether that was opened.
 */
function seenOf({ decision, seenDecision }: Change, own: string | null): string | null {
  if (seenDecision === undefined || decision === null) return own;
  return own === null || seenDecision === decision.id ? seenDecision : own;
}

/** A correction made on another device. One under way here goes above it, and back to it when it is discarded. */
function corrected(row: Row, { report, revision }: Change): Row {
  const topRevision = Math.max(row.topRevision, revision);
  if (!report || revision <= (row.before ?? row.report).revision) return { ...row, topRevision };
  if (row.state === 'sent') return { ...row, report, topRevision };
  if (row.before === null) return { ...row, topRevision };
  const raised = { ...row.report, revision: Math.max(row.report.revision, revision + 1) };
  return { ...row, before: report, report: raised, topRevision };
}
