import * as z from 'zod/mini';
import { draftOf, manualCapture } from '../record/draft.ts';
import type { DraftReport } from '../record/report.ts';
import { NOT_COACHED } from '../record/tracked.ts';
import { answersOf } from './answers/row.ts';
import type { WriteTx } from './database.ts';
import { putRow, Row } from './row.ts';
import { move } from './transitions.ts';

/** What is left of a report without any word of it: its id, its times and who made it. */
function wordless({ id, createdAt, modifiedAt, revision, schemaVersion, generator }: DraftReport): DraftReport {
  const made = new Date(createdAt);
  return {
    ...draftOf(manualCapture(id, made), made, generator.version),
    modifiedAt,
    revision,
    schemaVersion,
    generator,
  };
}

/**
 * An admin deleted the report: every word of it goes here as well, whatever was under way, with what was written on
 * questions about it. The row stays, so that its seller sees what happened; only they take it off the list (P2).
 */
export async function erase(tx: WriteTx, id: string, owner: string, now: Date): Promise<void> {
  const row = z.safeParse(Row, await tx.objectStore('reports').get(id));
  // Of this sign-in only: an endpoint says nothing about reports that were made for another (P12).
  if (!row.success || row.data.madeFor !== owner) return;
  const { state, discardedFrom } = row.data;
  const away = state === 'discarded';
  await putRow(
    tx,
    {
      ...row.data,
      report: wordless(row.data.report),
      state: away ? 'discarded' : move('erase', state, 'deleted'),
      discardedFrom: away ? 'deleted' : discardedFrom,
      before: null,
      undone: null,
      asTyped: {},
      coached: NOT_COACHED,
      failure: null,
      nextAttemptAt: null,
      problem: null,
      decision: null,
      formerDecision: null,
      seats: [],
    },
    now,
  );
  for (const { id: answerId, ask } of await answersOf(tx, owner))
    if (ask.kind === 'question' && ask.question.reportId === id) await tx.objectStore('answers').delete(answerId);
}
