import * as z from 'zod/mini';
import { FOLDERS } from '../sites/table.ts';
import { OBSTACLES, type Obstacle } from './obstacle.ts';

/** What `select.js` brings back from one frame. `reading` is parsed by `toCapture`; until then it is a stranger's. */
const Found = z.object({
  reading: z.unknown(),
  focused: z.boolean(),
  /** No words were read, and this may be why. */
  obstacle: z._default(z.nullable(z.enum(OBSTACLES)), null),
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

/**
 * Why no words were read: what stands in the way in the active frame, or in any where none is active, as in a viewer.
 * Editors that draw their text keep the keyboard in a small frame beside the drawing.
 */
export function obstacleOf(results: readonly Result[]): Obstacle | null {
  const frames = framesIn(results);
  const isActive = frames.some(({ focused }) => focused);
  const met = frames.find(({ focused, obstacle }) => obstacle && (focused || !isActive || obstacle === 'drawn'));
  return met?.obstacle ?? null;
}

const framesIn = (results: readonly Result[]): FrameReading[] =>
  results.flatMap(({ frameId, result }) => {
    const found = Found.safeParse(result);
    return found.success ? [{ ...found.data, frameId }] : [];
  });
