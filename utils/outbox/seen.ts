import * as z from 'zod/mini';
import { Seen, SEEN_MAX } from '../record/seen.ts';
import type { Tracked } from '../record/tracked.ts';
import type { Outbox, ReadTx } from './database.ts';
import { getRow, putRow, tracked } from './row.ts';

/** The decision by report, for one membership: what was opened here and the endpoint does not know yet. */
const Pending = z.record(z.string(), z.string());
type Pending = z.infer<typeof Pending>;

const keyOf = (membership: string): string => `seen ${membership}`;

/** What does not parse counts as nothing: the badge and the rows are right without it. */
async function pendingOf(tx: ReadTx, membership: string): Promise<Pending> {
  const held = z.safeParse(Pending, (await tx.objectStore('meta').get(keyOf(membership))) ?? {});
  return held.success ? held.data : {};
}

/**
 * The decision's reason was opened here: the badge stops counting it, and the endpoint is told with the next sync of
 * the membership it was made for (P5).
 */
export function seeDecision(outbox: Outbox, id: string, now: Date): Promise<Tracked> {
  return outbox.write(async (tx) => {
    const row = await getRow(tx, id);
    const { madeFor, decision } = row;
    if (madeFor !== null && decision !== null && decision.id !== row.seenDecision) {
      const pending = { ...(await pendingOf(tx, madeFor)), [id]: decision.id };
      await tx.objectStore('meta').put(pending, keyOf(madeFor));
    }
    return tracked(await putRow(tx, { ...row, seenDecision: decision?.id ?? null }, now));
  });
}

/** What the endpoint is still to be told, as much as one request takes. */
export const seenToTell = (outbox: Outbox, membership: string): Promise<Seen[]> =>
  outbox.read(async (tx) =>
    Object.entries(await pendingOf(tx, membership))
      .slice(0, SEEN_MAX)
      .map(([reportId, decisionId]) => ({ reportId, decisionId })),
  );

/** The endpoint has it. A newer decision that was opened meanwhile is still to be told. */
export function seenTold(outbox: Outbox, membership: string, told: readonly Seen[]): Promise<void> {
  return outbox.write(async (tx) => {
    const done = new Map(told.map(({ reportId, decisionId }) => [reportId, decisionId]));
    const left = Object.entries(await pendingOf(tx, membership)).filter(([id, decision]) => done.get(id) !== decision);
    await tx.objectStore('meta').put(Object.fromEntries(left), keyOf(membership));
  });
}
