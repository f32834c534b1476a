import * as z from 'zod/mini';
import { Failure } from '../record/failure.ts';
import { DateTime } from '../record/primitives.ts';
import type { Outbox, ReadTx, WriteTx } from './database.ts';

/** What the sync remembers of one membership across workers. */
export const SyncMemory = z.object({
  cursor: z._default(z.nullable(z.string()), null),
  pulledAt: z._default(z.nullable(DateTime), null),
  /** When the workspace's news were last asked for and answered. */
  newsAt: z._default(z.nullable(DateTime), null),
  /** Nothing is sent before; `asked`: the endpoint itself named that time. */
  pause: z._default(z.nullable(z.object({ until: DateTime, asked: z.boolean(), failure: Failure })), null),
  /** The endpoint no longer accepts the sign-in; nothing it decides comes here until the person signs in again. */
  signedOut: z._default(z.boolean(), false),
  /** How many requests in a row failed; the back-off grows with it and survives the worker. */
  failures: z._default(z.number(), 0),
});
export type SyncMemory = z.infer<typeof SyncMemory>;

const keyOf = (membership: string): string => `sync ${membership}`;

/** What does not parse counts as nothing remembered: the endpoint then tells everything once more. */
export async function memoryOf(tx: ReadTx, membership: string): Promise<SyncMemory> {
  const stored = z.safeParse(SyncMemory, (await tx.objectStore('meta').get(keyOf(membership))) ?? {});
  return stored.success ? stored.data : z.parse(SyncMemory, {});
}

export const readMemory = (outbox: Outbox, membership: string): Promise<SyncMemory> =>
  outbox.read((tx) => memoryOf(tx, membership));

/** Changes some of it inside a transaction that does more. */
export async function remember(tx: WriteTx, membership: string, news: Partial<SyncMemory>): Promise<void> {
  const memory = await memoryOf(tx, membership);
  await tx.objectStore('meta').put({ ...memory, ...news }, keyOf(membership));
}
