import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { exaggerations, type Exaggeration } from '../../utils/coach/exaggeration.ts';
import type { Draft } from './useDraft.ts';

/** A word for the list of those asked about, however it was typed. */
const keyOf = ({ word }: Exaggeration): string => word.toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * The first big word of a text that was not asked about in this report yet, one at a time; it goes with the word, or when
 * it is dismissed. Not while `wait` says that something else is being asked. A report that was ever sent is left alone.
 */
export function useBigWord({ report, coach, coached }: Draft, paused: string, wait = false) {
  const [asking, setAsking] = useState<Exaggeration | null>(null);
  const askingRef = useRef<string | null>(null);
  const sent = report.revision > 1;
  useLayoutEffect(() => {
    if (wait || sent) return;
    const found = exaggerations(paused);
    if (found.some((one) => keyOf(one) === askingRef.current)) return;
    const { asked } = coached();
    const next = found.find((one) => !asked.includes(keyOf(one))) ?? null;
    askingRef.current = next && keyOf(next);
    setAsking(next);
    // At once, so that another field with the same word finds it asked about.
    if (next) coach({ asked: [...asked, keyOf(next)] });
  }, [paused, wait, sent, coach, coached]);
  return { asking: wait ? null : asking, dismiss: () => setAsking(null) };
}
