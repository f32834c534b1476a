/** Milliseconds of a day. */
export const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** A Monday, from which weeks are counted; the stores count from the same. */
export const FIRST_MONDAY = '1970-01-05';
const ORIGIN = Date.parse(FIRST_MONDAY);

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** How many weeks lie between the first Monday and the week of an instant; weeks change on Monday 00:00 UTC. */
export const weekIndex = (instant: string): number => Math.floor((Date.parse(instant) - ORIGIN) / WEEK);

/** The Monday of a counted week, such as `2026-11-23`. */
export const mondayOf = (index: number): string => dayOf(ORIGIN + index * WEEK);

/** ISO 8601: a week belongs to the year that has its Thursday. */
export function weekName(index: number): string {
  const thursday = new Date(ORIGIN + index * WEEK + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / WEEK);
  return `${year}-W${String(number).padStart(2, '0')}`;
}

const NAME = /^(\d{4})-W(\d{2})$/;

/** The counted week of a name such as `2026-W48`; null for what is no week of any year. */
export function weekNamed(name: string): number | null {
  const [, year, number] = NAME.exec(name) ?? [];
  if (year === undefined || number === undefined) return null;
  // The 4th of January always lies in the first week.
  const index = weekIndex(`${year}-01-04T00:00:00Z`) + Number(number) - 1;
  return weekName(index) === name ? index : null;
}

/** Whole days from one day to the other, by the calendar in UTC; never below 0. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY));
