import * as z from 'zod/mini';

const Reading = z.looseObject({ verbatim: z.string(), shown: z.nullish(z.string()) });
const Told = z.object({ words: z.string(), context: z.looseObject({}) });
/** Somebody who speaks at a time of a recording: with hours, minutes and seconds, or early in it. An agenda has 9:30 as well. */
const Spoken = z.object({
  page: z.looseObject({ site: z.literal('text-transcript') }),
  said: z.looseObject({ name: z.string(), at: z.string().check(z.regex(/^(?:\d+:\d\d:|0?[0-6]:)/)) }),
  turns: z.array(z.unknown()),
});

/**
 * The reading with what the recognised site tells around the words. As it was where the site tells nothing, or where it
 * saw other words: between the two scripts the page may have changed its selection, and another message's sender must
 * not be attributed to these. Both are strangers' until `toCapture` parses them.
 */
export function mergeContext(reading: unknown, told: unknown): unknown {
  const [own, found] = [Reading.safeParse(reading), Told.safeParse(told)];
  if (!own.success || !found.success || (own.data.shown ?? own.data.verbatim) !== found.data.words) return reading;
  return { ...own.data, ...found.data.context };
}

/** Are any words highlighted there? */
export const hasWords = (reading: unknown): boolean => Reading.safeParse(reading).data?.verbatim.trim() !== '';

/** A mail's reading with who speaks, and when, where its words stand in a transcript that was mailed; else as it was. */
export function mergeSpoken(reading: unknown, told: unknown): unknown {
  const [own, found] = [Reading.safeParse(reading), Told.safeParse(told)];
  const spoken = Spoken.safeParse(found.data?.context);
  if (!own.success || !spoken.success || (own.data.shown ?? own.data.verbatim) !== found.data?.words) return reading;
  return { ...own.data, said: spoken.data.said, turns: spoken.data.turns };
}
