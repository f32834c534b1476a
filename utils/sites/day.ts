/** Year first in numbers, also as written in East Asia; elsewhere day first, unless the marks are slashes. */
const YEAR_FIRST = /^(\d{4})(?:[-/.]|年|년)\s?(\d{1,2})(?:[-/.]|月|월)\s?(\d{1,2})(?:日|일|\.)?(?=$|[\sT,(（周週星])/;
const NUMBERS = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{2}|\d{4})\.?(?=$|[\s,])/;
/** "Thursday, May 14, 2026", "Do., 14. Mai 2026", "qui., 14 de mai. de 2026", "1er mai 2026", "15 мая 2026 г.". */
const NAMED =
  /^(?:[\p{L}-]+\.?,?\s)?(?:(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?\s(?:de\s)?(\p{L}+)\.?|(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?),?\s(?:de\s)?(\d{4})(?=$|[\s,])/u;
/** A day of the week in front of a date in numbers. */
const WEEKDAY = /^[\p{L}-]+\.?,?\s(?=\d+[-/.]\s?\d)/u;

type Order = 'day' | 'month' | null;

/**
 * A calendar day in a page's words as RFC 3339 full-date, null where it has two readings: 3/4/2026 is in March or in
 * April. Decided by `locale` (BCP 47, the one that wrote the date), or by another date of the same page that can be
 * read in one way only (`peers`). A year of two digits needs the locale; short forms ("next week") are null.
 */
export function parseDay(
  shown: string | null,
  locale: string | null = null,
  peers: readonly string[] = [],
): string | null {
  const text = (shown ?? '').replace(/\s+/g, ' ').trim().replace(WEEKDAY, '');
  const first = YEAR_FIRST.exec(text);
  if (first) return day(first[1], Number(first[2]), Number(first[3]));
  const named = NAMED.exec(text);
  if (named) return day(named[5], monthOf(named[2] ?? named[3] ?? '', locale), Number(named[1] ?? named[4]));
  const match = NUMBERS.exec(text);
  if (!match) return null;
  const [one, other] = [Number(match[1]), Number(match[3])];
  const year = match[4] ?? '';
  // 26.03.12 may begin with the year, unless the language puts it last.
  if (year.length < 4) return inOrder(orderOf(locale), `20${year}`, one, other);
  return inOrder(one === other ? 'day' : (orderIn(text) ?? proven(peers) ?? orderOf(locale)), year, one, other);
}

const inOrder = (order: Order, year: string, one: number, other: number): string | null =>
  order && (order === 'day' ? day(year, other, one) : day(year, one, other));

/** What a date in numbers proves of the order; dots are written by languages that put the day first. */
function orderIn(text: string): Order {
  const match = NUMBERS.exec(text.trim());
  if (match?.[4]?.length !== 4) return null;
  if (match[2] === '.' || Number(match[1]) > 12) return 'day';
  return Number(match[3]) > 12 ? 'month' : null;
}

function proven(peers: readonly string[]): Order {
  const orders = new Set(peers.map(orderIn).filter((order) => order !== null));
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** English without a country is written both ways, and so are numbers where the language itself begins with the year. */
function orderOf(locale: string | null): Order {
  if (!locale || /^en$/i.test(locale)) return null;
  const order = parts(locale, 0)
    .map(({ type }) => type)
    .find((type) => type !== 'literal');
  return order === 'day' || order === 'month' ? order : null;
}

/**
 * 1 to 12 by the names of English and of the page's language, in full, short, or cut after three letters or more where
 * only one month begins so ("Sept", "janv"); 0 for another word. A language that counts other years has no month here.
 */
function monthOf(word: string, locale: string | null): number {
  const wanted = plain(word);
  for (const language of [locale ?? 'en', 'en']) {
    const months = [...Array(12).keys()].map((month) =>
      (['long', 'short'] as const).map((style) =>
        plain(parts(language, month, style).find(({ type }) => type === 'month')?.value ?? ''),
      ),
    );
    const exact = months.flatMap((names, month) => (names.includes(wanted) ? [month + 1] : []));
    const begun = months.flatMap(([long], month) => (wanted.length > 2 && long?.startsWith(wanted) ? [month + 1] : []));
    const [found, other] = exact.length > 0 ? exact : begun;
    if (found !== undefined && other === undefined) return found;
  }
  return 0;
}

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

function parts(
  locale: string,
  month: number,
  style: 'long' | 'short' | 'numeric' = 'numeric',
): Intl.DateTimeFormatPart[] {
  try {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, year: 'numeric' });
    return format.resolvedOptions().calendar === 'gregory' ? format.formatToParts(new Date(2026, month, 15)) : [];
  } catch {
    return [];
  }
}

function day(year = '', month: number, date: number): string | null {
  const real = new Date(Date.UTC(Number(year), month - 1, date));
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return Number(year) > 1900 &&
    Number(year) < 2200 &&
    real.getUTCFullYear() === Number(year) &&
    real.toISOString().startsWith(text)
    ? text
    : null;
}
