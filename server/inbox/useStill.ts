import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Whether a change in `area` could move this element: it is in it, or stands below it in the same column. */
function wouldMove(area: Element, at: Element): boolean {
  if (area.contains(at)) return true;
  const follows = (area.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return follows && (area.closest('nav, main')?.contains(at) ?? true);
}

/**
 * Lets a change of a part of the page wait as long as it would move what is under the pointer or has the focus. The
 * change that was asked for last is made; a part that is not there holds nothing up.
 */
export function useStill(area: RefObject<HTMLElement | null>): (change: () => void) => void {
  const waitingRef = useRef<(() => void) | null>(null);
  const pointedRef = useRef<Element | null>(null);
  const settle = useCallback((): void => {
    const here = area.current;
    const hands = [pointedRef.current, document.activeElement];
    if (here && hands.some((hand) => hand?.isConnected && wouldMove(here, hand))) return;
    const change = waitingRef.current;
    waitingRef.current = null;
    change?.();
  }, [area]);
  useEffect(() => {
    const onPointer = ({ type, target, relatedTarget }: PointerEvent): void => {
      const at = type === 'pointerover' ? target : relatedTarget; // a finger that is lifted leads nowhere
      pointedRef.current = at instanceof Element ? at : null;
      settle();
    };
    const onFocus = (): void => queueMicrotask(settle); // by then the focus is where it goes to
    document.addEventListener('pointerover', onPointer);
    document.addEventListener('pointerout', onPointer);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onFocus);
    return () => {
      document.removeEventListener('pointerover', onPointer);
      document.removeEventListener('pointerout', onPointer);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onFocus);
    };
  }, [settle]);
  return useCallback(
    (change) => {
      waitingRef.current = change;
      settle();
    },
    [settle],
  );
}
