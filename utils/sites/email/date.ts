const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?\s*([AP]\.?M\.?)?$`;
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Z]{3,9},?\s+)?([A-Z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,|\s+at)?\s+${CLOCK}`,
  'i',
);
const DAY_FIRST = new RegExp(
  String.raw`^(?:[A-Z]{3,9},?\s+)?(\d{1,2})\s+([A-Z]{3,9})\.?,?\s+(\d{4})(?:,|\s+at)?\s+${CLOCK}`,
  'i',
);
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})[T,]?\s*${CLOCK}`, 'i');

/**
 * A date as a page shows it, as RFC 3339 with the offset this browser had at that time (web mail shows times in it).
 * Only forms that can mean one thing: English month names and ISO 8601. Anything else (3/4/2026, other languages) is
 * null, and the page's own wording has to do.
 */
export function parseShownDate(shown: string): string | null {
  const text = shown.replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(text);
  if (iso) return local(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4));
  const american = MONTH_FIRST.exec(text);
  if (american) return local(Number(american[3]), monthOf(american[1]), Number(american[2]), american.slice(4));
  const british = DAY_FIRST.exec(text);
  if (british) return local(Number(british[3]), monthOf(british[2]), Number(british[1]), british.slice(4));
  return null;
}

/** 1 to 12; 0 for a word that is no English month. */
function monthOf(word = ''): number {
  const name = word.toLowerCase();
  const usual = name === 'sept' ? 'sep' : name;
  return MONTHS.findIndex((full) => full === usual || (usual.length === 3 && full.startsWith(usual))) + 1;
}

function local(year: number, month: number, day: number, [hour = '', minute = '', half]: (string | undefined)[]) {
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const date = new Date(year, month - 1, day, hours, Number(minute));
  const same = date.getMonth() === month - 1 && date.getDate() === day && Number(minute) < 60;
  return month > 0 && same && hours < 24 ? withOffset(date) : null;
}

const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');

/** RFC 3339 in the local time zone. */
function withOffset(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const size = Math.abs(offset);
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:00${zone}`;
}
