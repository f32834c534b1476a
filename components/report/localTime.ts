/** A moment as a `datetime-local` input shows it, on this clock: `2026-05-20T10:00`. */
export const localTime = (at: string): string => onThisClock(new Date(at));

const onThisClock = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/**
 * What such an input gives as RFC 3339, with the offset that this clock has at that time. A time that a change of clocks
 * leaves out is the one that clocks show then. Null for no time, and for years outside of 2000 to 2999, which stand there
 * while a year is typed.
 */
export function withOffset(typed: string): string | null {
  const at = new Date(typed);
  if (!typed.startsWith('2') || Number.isNaN(at.getTime())) return null;
  const east = -at.getTimezoneOffset();
  return `${onThisClock(at)}:00${east < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`;
}
