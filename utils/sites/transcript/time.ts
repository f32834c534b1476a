const STAMP = /^[\s[(]*(?:(\d{1,3})[:.])?(\d{1,3})[:.]([0-5]\d(?:[.,]\d{1,3})?)[\s\])]*$/;

/**
 * Seconds of a time as players and transcripts show it: `0:09`, `12:31`, `1:02:03`, `00:00:05.250`, `[00:12:31]`, and
 * `0.09` as Finnish and Indonesian pages write it. Null for anything else, so for a time of day that says "PM".
 */
export function stampSeconds(shown: string | null | undefined): number | null {
  const [, hours = 0, minutes, seconds] = STAMP.exec(shown ?? '') ?? [];
  return seconds ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.')) : null;
}

/** How words for hours (first group), minutes (second) and seconds begin where labels are read out. */
const PART = /\d+\s*(?:(h|st|or|uu|ti|小|时|時|시)|(m|分|분)|s|秒|초)\p{L}*\.?/u.source;
const LABEL = new RegExp(String.raw`^(.+?)[,，、]?\s((?:[\s,，]*${PART}){1,3})(?=$|[,，、])`, 'iu');

/**
 * A label for screen readers that begins with who and when: `Kim Lee, 0 hours 9 minutes 49 seconds, the words`.
 * The name may have digits and commas; null where no time in words follows it.
 */
export function spokenLabel(label: string | null | undefined): { name: string; time: number } | null {
  const [, name, spoken] = LABEL.exec(label ?? '') ?? [];
  if (!name || !spoken || /^\d/.test(name)) return null;
  const parts = [...spoken.matchAll(new RegExp(PART, 'giu'))];
  const seconds = parts.map(([part, hours, minutes]) => Number.parseInt(part, 10) * (hours ? 3600 : minutes ? 60 : 1));
  return { name, time: seconds.reduce((sum, one) => sum + one) };
}
