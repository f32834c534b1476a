import * as z from 'zod/mini';
import { FOLDERS } from '../sites/table.ts';

/** What `select.js` brings back from one frame. `reading` is parsed by `toCapture`; until then it is a stranger's. */
const Found = z.object({
  reading: z.unknown(),
  focused: z.boolean(),
  /** No words are selected, and the page is a picture of text. */
  drawn: z._default(z.boolean(), false),
  site: z.nullable(z.object({ id: z.string(), folder: z.enum(FOLDERS) })),
});
export type FrameReading = z.infer<typeof Found> & { frameId: number };

/** One frame's result, as the browser gives it. */
type Result = { frameId: number; result: unknown };

/**
 * The frame to believe. A named one is the one. Else the innermost active frame and no other, even if that one is
 * empty or could not be read (another origin's): words that were highlighted elsewhere earlier are not what is meant.
 */
export function chooseFrame(results: readonly Result[], isNamed: boolean): FrameReading | null {
  const frames = framesIn(results);
  return (isNamed ? frames[0] : frames.find(({ focused }) => focused)) ?? null;
}

/** Is it a page whose text is drawn? Editors of that kind keep the keyboard in a small frame beside the drawing. */
export const isTextDrawn = (results: readonly Result[]): boolean => framesIn(results).some(({ drawn }) => drawn);

const framesIn = (results: readonly Result[]): FrameReading[] =>
  results.flatMap(({ frameId, result }) => {
    const found = Found.safeParse(result);
    return found.success ? [{ ...found.data, frameId }] : [];
  });
