import { useEffect, useState } from 'preact/hooks';

/** A pause of this many milliseconds ends a word being typed. */
const PAUSE = 120;

export interface Search {
  typed: string;
  /** What is asked for: `typed` once the typing paused; at once when the field is emptied. */
  asked: string;
  set(typed: string): void;
}

/** `begin`: what stands in the field at first, and is asked for at once. */
export function useSearch(begin = ''): Search {
  const [typed, set] = useState(begin);
  const [asked, setAsked] = useState(begin);
  useEffect(() => {
    const words = typed.trim();
    const timer = setTimeout(() => setAsked(words), words ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, asked, set };
}
