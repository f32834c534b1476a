/** What `select.js` brings back from one frame. `reading` is parsed by `toCapture`; until then it is a stranger's. */
export type FrameReading = { reading: unknown; focused: boolean };

/**
 * The reading to keep when no frame was named: the one of the innermost active frame. No other, even if that one is
 * empty or could not be read (another origin's): words that were highlighted elsewhere earlier are not what is meant.
 */
export function chooseFrame(frames: readonly unknown[]): unknown {
  return frames.filter(isFrameReading).find(({ focused }) => focused)?.reading ?? null;
}

/** The reading of the one frame that was named. */
export const readingIn = (frame: unknown): unknown => (isFrameReading(frame) ? frame.reading : null);

const isFrameReading = (value: unknown): value is FrameReading =>
  typeof value === 'object' && value !== null && 'reading' in value && 'focused' in value;
