import { setTimeout } from 'node:timers/promises';

/** What is asked for, where it is known within that many milliseconds; null while it goes on. Rejects as it does till then. */
export async function soon<T extends object>(asked: Promise<T>, ms: number): Promise<T | null> {
  const waiting = new AbortController();
  const moment = setTimeout(ms, null, { signal: waiting.signal }).catch(() => null);
  try {
    return await Promise.race([asked, moment]);
  } finally {
    waiting.abort();
  }
}
