const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago, in a word or two (`5 min ago`); under a minute and clocks that run ahead read as "now". */
export function age(at: string, now: number, locale?: string): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000);
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? ['second', Infinity];
  // "Yesterday" is plainer than "1 day ago"; "last month" would be vaguer than "1 mo. ago".
  const numeric = unit === 'day' || unit === 'second' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric, style: 'short' }).format(-Math.floor(seconds / size), unit);
}

/** A time to come as `40 s`, `3 min` or `2 h`; null when it is due. */
export function until(at: string, now: number): string | null {
  const seconds = Math.ceil((Date.parse(at) - now) / 1000);
  if (seconds <= 0) return null;
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}

/** A moment in full, for a person's own clock. */
export function moment(at: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** A calendar day as written (`2026-05-14`), which no time zone may move to its neighbour. */
export function day(date: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
}
