import type { Clue } from './clues.ts';

/** The order of day and month before the year. */
export type DayOrder = 'day-first' | 'month-first';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?\s.*)?$/;

/** `2026-05-03` where there is such a day. */
function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== text ? null : text;
}

/** The day as RFC 3339 writes it; null when it is none in this order. What stands behind it, such as a time, is left. */
export function readDate(text: string, order: DayOrder): string | null {
  const first = YEAR_FIRST.exec(text.trim());
  if (first) return dayOf(first[1], first[2], first[3]);
  const [, a, b, year] = YEAR_LAST.exec(text.trim()) ?? [];
  return order === 'day-first' ? dayOf(year, b, a) : dayOf(year, a, b);
}

/** Which order a date shows: `03/05/2026` may be either, `31/05/2026` may not. */
export function dateClue(text: string): Clue<DayOrder> {
  const [day, month] = [readDate(text, 'day-first'), readDate(text, 'month-first')];
  if (day === month) return null;
  if (day !== null && month !== null) return 'either';
  return day !== null ? 'day-first' : 'month-first';
}
