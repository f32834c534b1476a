/** A longer pause than this is taken for a mistake. */
const LONGEST_MS = 24 * 60 * 60 * 1_000;

/** RFC 9110 10.2.3: seconds or an HTTP date; milliseconds from now, null when there is none or it cannot be read. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}
