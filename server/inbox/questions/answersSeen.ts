import * as z from 'zod/mini';

const KEY = 'heard.answersSeen';
/** Older ones have left the lists that are marked. */
const MOST = 500;

/** Answers that stood on this screen, oldest first. */
export function readSeen(storage: Storage = localStorage): string[] {
  try {
    return z.parse(z.array(z.string()), JSON.parse(storage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Adds to them; a full storage only means that they are marked as new once more. */
export function keepSeen(ids: readonly string[], storage: Storage = localStorage): string[] {
  const seen = [...new Set([...readSeen(storage), ...ids])].slice(-MOST);
  try {
    storage.setItem(KEY, JSON.stringify(seen));
  } catch {
    // Told above.
  }
  return seen;
}
