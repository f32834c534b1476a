import * as z from 'zod/mini';

const Reading = z.looseObject({ verbatim: z.string(), shown: z.nullish(z.string()) });
const Told = z.object({ words: z.string(), context: z.looseObject({}) });

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
