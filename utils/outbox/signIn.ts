import type { FailureCode } from '../record/failure.ts';
import type { Outbox, WriteTx } from './database.ts';
import { putRow, type Row } from './row.ts';
import { allRowsOf, rowsOf } from './scan.ts';
import { move } from './transitions.ts';

/**
 * Puts every report on its way that the present sign-in does not fit among those that wait for a person, so that it
 * is never sent under another (P5). `key` is the present membership's, null when there is none.
 */
export function setAside(outbox: Outbox, key: string | null, now: Date): Promise<number> {
  return outbox.write(async (tx) => {
    const strangers: Row[] = [];
    for (const state of ['queued', 'waiting'] as const)
      for await (const row of rowsOf(tx, state)) if (row.madeFor === null || row.madeFor !== key) strangers.push(row);
    for (const row of strangers) await aside(tx, row, row.madeFor === null ? 'not-joined' : 'other-workspace', now);
    return strangers.length;
  });
}

/** The endpoint no longer accepts this sign-in: everything on its way under it waits for the person. */
export function signOut(outbox: Outbox, key: string, now: Date): Promise<void> {
  return outbox.write(async (tx) => {
    for (const state of ['queued', 'waiting', 'sending'] as const)
      for (const row of await allRowsOf(tx, state, key)) await aside(tx, row, 'sign-in-again', now);
  });
}

/** The same member signed in again: what waited for that goes on its way. */
export function signedIn(outbox: Outbox, key: string, now: Date): Promise<number> {
  return outbox.write(async (tx) => {
    const rows = await allRowsOf(tx, 'signIn', key);
    for (const row of rows)
      await putRow(tx, { ...row, state: move('signIn', row.state, 'queued'), failure: null }, now);
    return rows.length;
  });
}

async function aside(tx: WriteTx, row: Row, code: FailureCode, now: Date): Promise<void> {
  await putRow(
    tx,
    { ...row, state: move('signOut', row.state, 'signIn'), failure: { code }, nextAttemptAt: null },
    now,
  );
}
