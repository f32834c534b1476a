import * as z from 'zod/mini';
import { HeardError } from '../record/failure.ts';
import { DraftReport } from '../record/report.ts';
import { answers, groupOf, isUnseen, OutboxState, Tracked } from '../record/tracked.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { wordsOf } from './words.ts';

/** A tracked report and what only the outbox needs to know of it. */
export const Row = z.extend(Tracked, {
  /** `madeFor`, or "" for none: IndexedDB leaves rows with a null in an index's key out of that index. */
  owner: z.string(),
  /** How often it failed when it was sent by itself; such rows go last, so that a poison one holds up no other (P4). */
  alone: z._default(z.number(), 0),
  /** The highest revision that may have left this browser; every later edit goes above it (P3). */
  topRevision: z._default(z.number(), 0),
  /** Where a discarded row came from, for undoing it. */
  discardedFrom: z._default(z.nullable(OutboxState), null),
  /** A discarded correction of a sent report, for undoing it. */
  undone: z._default(z.nullable(DraftReport), null),
  words: z.array(z.string()),
  /** While what became of it was not opened here: 1 for an answer, 2 for one taken back. Booleans are no index keys. */
  unseen: z._default(z.number(), 0),
});
export type Row = z.infer<typeof Row>;

/** What pages see of a row. */
export const tracked = (row: Row): Tracked => z.parse(Tracked, row);

/** @throws HeardError `report-not-found` when it is not there or cannot be read. */
export async function getRow(tx: ReadTx, id: string): Promise<Row> {
  const row = z.safeParse(Row, await tx.objectStore('reports').get(id));
  if (!row.success) throw new HeardError('report-not-found');
  return row.data;
}

const ANSWER = 1;
const TAKEN_BACK = 2;

function unseenMark(row: Given): Row['unseen'] {
  if (!isUnseen(row)) return 0;
  return answers(row.decision) ? ANSWER : TAKEN_BACK;
}

/** How many rows have something that was not opened here, and how many of them an answer that was taken back. */
export async function countUnseen(tx: ReadTx): Promise<{ unseen: number; takenBack: number }> {
  const index = tx.objectStore('reports').index('unseen');
  const [answered, takenBack] = await Promise.all([index.count(ANSWER), index.count(TAKEN_BACK)]);
  return { unseen: answered + takenBack, takenBack };
}

type Given = Omit<Row, 'group' | 'owner' | 'words' | 'unseen' | 'updatedAt'>;

/** Writes a row with everything that follows from the rest of it: group, owner, words. Gives back what was written. */
export async function putRow(tx: WriteTx, given: Given, now: Date): Promise<Row> {
  const row: Row = {
    ...given,
    group: groupOf(given),
    owner: given.madeFor ?? '',
    words: wordsOf(given.report),
    unseen: unseenMark(given),
    updatedAt: now.toISOString(),
  };
  await tx.objectStore('reports').put(row);
  return row;
}
