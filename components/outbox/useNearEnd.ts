import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls `more` when the returned element comes near the screen. `next` names the page that would follow: it is asked for
 * once, and null switches the watch off. The button in that element does the same for the keyboard.
 */
export function useNearEnd(more: () => void, next: string | null): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || next === null || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), {
      rootMargin: '200px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [next, more]);
  return end;
}
