import * as z from 'zod/mini';
import { seenTold, seenToTell } from '../outbox/seen.ts';
import type { Outbox } from '../outbox/database.ts';
import { Seen } from '../record/seen.ts';

/** What a request adds to tell which decisions were opened here; null when there is nothing to tell. */
export async function seenQuestion(outbox: Outbox, key: string): Promise<{ seen: Seen[] } | null> {
  const seen = await seenToTell(outbox, key);
  return seen.length > 0 ? { seen } : null;
}

/** Forgets what the endpoint has; an answer without it, from an older one, leaves everything to be told again. */
export async function takeSeen(outbox: Outbox, key: string, told: unknown): Promise<void> {
  const seen = z.safeParse(z.array(Seen), told);
  if (seen.success) await seenTold(outbox, key, seen.data);
}
