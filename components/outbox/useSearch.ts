import { useEffect, useState } from 'preact/hooks';

/** A pause of this many milliseconds ends a word being typed. */
const PAUSE = 120;

interface Search {
  typed: string;
  /** What is asked for: `typed` once the typing paused; at once when the field is emptied. */
  asked: string;
  set(typed: string): void;
}

export function useSearch(): Search {
  const [typed, set] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const words = typed.trim();
    const timer = setTimeout(() => setAsked(words), words ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, asked, set };
}
