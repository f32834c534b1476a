import { useCallback, useEffect, useState } from 'preact/hooks';

/** Longer than the gap between two words, shorter than a look elsewhere. */
const PAUSE_MS = 900;

/** A text as it stood when the typing last paused, and a function for when its field is left before that. */
export function usePaused(text: string, ms = PAUSE_MS): [paused: string, leave: () => void] {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return [paused, useCallback(() => setPaused(text), [text])];
}
