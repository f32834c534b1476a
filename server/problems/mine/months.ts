/** Months that are looked back on, the present one included. */
export const MONTHS = 12;

const pad = (number: number): string => String(number).padStart(2, '0');

/** The month so many before that of an instant (UTC), such as `2026-11`. */
function monthBefore(at: string, back: number): string {
  const date = new Date(at);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1));
  return `${String(first.getUTCFullYear()).padStart(4, '0')}-${pad(first.getUTCMonth() + 1)}`;
}

/** The months up to an instant, newest first. */
export const monthsUpTo = (at: string): string[] => Array.from({ length: MONTHS }, (_, back) => monthBefore(at, back));

/** The day from which a year is looked back on. */
export const yearBefore = (at: string): string => `${monthBefore(at, MONTHS - 1)}-01`;
