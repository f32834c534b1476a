import type { Outbox } from '../database.ts';
import type { Settled } from '../settle.ts';
import { answerById, answersIn, type AnswerRow, putAnswer } from './row.ts';

/** Writes what became of a batch of answers. One that is no longer being sent was settled by somebody else. */
export function settleAnswers(outbox: Outbox, results: readonly Settled[]): Promise<void> {
  return outbox.write(async (tx) => {
    for (const result of results) {
      const row = await answerById(tx, result.id);
      if (row?.state === 'sending') await putAnswer(tx, settled(row, result));
    }
  });
}

/** Every `sending` answer back to `queued`. Only whoever holds the drain's lock may call this. */
export function releaseAnswers(outbox: Outbox): Promise<number> {
  return outbox.write(async (tx) => {
    const orphans = await answersIn(tx, 'sending');
    for (const row of orphans) await putAnswer(tx, settled(row, { id: row.id, event: 'release' }));
    return orphans.length;
  });
}

/** The endpoint no longer accepts this sign-in: what is on its way under it waits for the person (P2). */
export function signOutAnswers(outbox: Outbox, key: string): Promise<void> {
  return outbox.write(async (tx) => {
    for (const state of ['queued', 'waiting', 'sending'] as const)
      for (const row of await answersIn(tx, state, key))
        await putAnswer(tx, { ...row, state: 'signIn', failure: { code: 'sign-in-again' }, nextAttemptAt: null });
  });
}

/** The same member signed in again: what waited for that goes on its way. */
export function signInAnswers(outbox: Outbox, key: string): Promise<void> {
  return outbox.write(async (tx) => {
    for (const row of await answersIn(tx, 'signIn', key))
      await putAnswer(tx, { ...row, state: 'queued', failure: null });
  });
}

function settled(row: AnswerRow, result: Settled): AnswerRow {
  const next = { ...row, nextAttemptAt: null };
  switch (result.event) {
    case 'accept':
      return { ...next, state: 'sent', failure: null, alone: 0 };
    case 'release':
      return { ...next, state: 'queued' };
    case 'refuse':
      return { ...next, state: 'refused', failure: result.failure };
    case 'postpone': {
      const alone = row.alone + (result.alone ? 1 : 0);
      return { ...next, state: 'waiting', alone, failure: result.failure, nextAttemptAt: result.until.toISOString() };
    }
  }
}
