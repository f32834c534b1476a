/** A time of day at the end of a date, with the mark of its half of the day on either side, and an offset. */
const CLOCK =
  /^(.*?)(\d{1,2})(?:[:.hH時时]|시)\s?(\d{2})(?:[:.분]\s?\d{2})?(?:\s?(?:h|분|Uhr))?(?:\s?([ap])\.?\s?m\.?)?(?:\s?([+-]\d{2}):?(\d{2})|\s?(Z|GMT|UTC))?(?:\s\(\w+\))?$/iu;
const BEFORE_NOON = /(?:上午|早上|凌晨|午前|오전)\s?$/;
const AFTER_NOON = /(?:下午|晚上|中午|午後|오후)\s?$/;
/**
 * What stands between date and time: nothing, the day of the week, "at" in a language that counts to 24. A full stop
 * behind a letter ends a short word ("μ.μ.", "du."), which may be "after noon"; only "г." and its like are known.
 */
const BETWEEN =
  /(?:^|[\d,T]|(?<!\p{L})\.)\s?(?:г|g|r|р)?(?:年|月|日|일)?\.?,?\s?(?:[(（][^()（）]*[)）]|[周週星][期天日一二三四五六]+)?,?\s?(?:(?:at|um|à|às|as|a las?|alle(?: ore)?|om|o|kl|klo|в|о|saat)\.?\s)?\s?$/iu;

/** A time of day in 24 hours, the words before it, and the minutes from UTC where the page says them. */
export type Clock = { before: string; hours: number; minutes: number; offset: number | null };

/**
 * Splits a shown date before its time. Null where there is none at the end, or where a word beside it, which may be a
 * language's "after noon", is not known: 9:15 would then have two meanings. 晚上12 is midnight or an error: null.
 */
export function clockIn(shown: string): Clock | null {
  const [, lead = '', hour = '', minute = '', half, hoursOff, minutesOff, utc] = CLOCK.exec(shown) ?? [];
  const early = half ? /a/i.test(half) : BEFORE_NOON.test(lead);
  const late = half ? !early : AFTER_NOON.test(lead);
  const before = lead.replace(BEFORE_NOON, '').replace(AFTER_NOON, '');
  const [told, minutes] = [Number(hour), Number(minute)];
  if (hour === '' || minutes > 59 || told > 23 || ((early || late) && (told > 12 || (half && told < 1)))) return null;
  if (/晚上\s?$/.test(lead) && told === 12) return null;
  if (told < 13 && !BETWEEN.test(before)) return null;
  const sign = hoursOff?.startsWith('-') ? -1 : 1;
  const hours = early || late ? (told % 12) + (late ? 12 : 0) : told;
  const offset = hoursOff ? Number(hoursOff) * 60 + sign * Number(minutesOff) : utc ? 0 : null;
  return { before: before.trim(), hours: hours, minutes, offset };
}
