import { parseDay } from '../day.ts';
import { clockIn } from './clock.ts';

/**
 * A date as a page shows it, as RFC 3339 with the offset that it tells, else with the one this browser had at that time
 * (web mail shows times in it). `locale` is the page's language (BCP 47): its names of months, its order of numbers.
 * Only forms that can mean one thing; for anything else it is null, and the page's own wording has to do.
 */
export function parseShownDate(shown: string, locale: string | null = null): string | null {
  const clock = clockIn(shown.replace(/\s+/g, ' ').trim());
  const day = clock && parseDay(clock.before.replace(/T$/, ''), locale);
  if (!clock || !day) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const local = new Date(year, month - 1, date, clock.hours, clock.minutes);
  // An hour that the clocks skipped that day.
  if (clock.offset === null && local.getHours() !== clock.hours) return null;
  const offset = clock.offset ?? -local.getTimezoneOffset();
  const size = Math.abs(offset);
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
  return `${day}T${two(clock.hours)}:${two(clock.minutes)}:00${zone}`;
}

const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
