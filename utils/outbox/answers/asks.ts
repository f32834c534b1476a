import * as z from 'zod/mini';
import { AsksForMe } from '../../record/asks.ts';
import type { Ask } from '../../record/trackedAnswer.ts';
import type { Outbox, ReadTx } from '../database.ts';
import { followAsk } from './over.ts';
import { answersOf } from './row.ts';

const asksKey = (owner: string): string => `asks ${owner}`;

/** What the endpoint told last of what it asks; null when nothing that can be read. */
export async function heldAsks(tx: ReadTx, owner: string): Promise<AsksForMe | null> {
  const held = z.safeParse(AsksForMe, await tx.objectStore('meta').get(asksKey(owner)));
  return held.success ? held.data : null;
}

/** Everything that is asked of this sign-in (P5), of every kind. What cannot be read counts as not told yet. */
export async function asksOf(tx: ReadTx, owner: string): Promise<Ask[]> {
  const held = await heldAsks(tx, owner);
  return [
    ...(held?.questions ?? []).map((question) => ({ kind: 'question' as const, question })),
    ...(held?.introductions ?? []).map((introduction) => ({ kind: 'introduction' as const, introduction })),
  ];
}

/** The version of what is held; null when there is none, so that all of it is told again. */
export const heldAsksVersion = (outbox: Outbox, owner: string): Promise<string | null> =>
  outbox.read(async (tx) => (await heldAsks(tx, owner))?.version ?? null);

/**
 * Replaces what is asked as a whole. Answers that the endpoint has are told in it, and need not be kept here; what was typed on
 * an introduction goes with its ask.
 */
export function keepAsks(outbox: Outbox, owner: string, asks: AsksForMe, now = new Date()): Promise<void> {
  return outbox.write(async (tx) => {
    await tx.objectStore('meta').put(asks, asksKey(owner));
    for (const row of await answersOf(tx, owner))
      if (row.state === 'sent') await tx.objectStore('answers').delete(row.id);
      else await followAsk(tx, row, asks, now);
  });
}
