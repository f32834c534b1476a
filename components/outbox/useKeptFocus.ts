import { type RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard where it was when the focused row leaves its group (sent, discarded): on the same row in its new
 * place, else on the row that took its place. Returns what a list calls after it has drawn itself anew.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): () => void {
  const lastRef = useRef<{ id: string; index: number } | null>(null);
  useEffect(() => {
    // A click beside the rows gives the focus up on purpose.
    const noted = (event: Event): void => {
      const row = event.target instanceof Element ? event.target.closest('li')?.querySelector('[data-row]') : null;
      const id = row?.getAttribute('data-row');
      lastRef.current = row && id ? { id, index: rowsIn(root).indexOf(row) } : null;
    };
    document.addEventListener('focusin', noted);
    document.addEventListener('pointerdown', noted);
    return () => {
      document.removeEventListener('focusin', noted);
      document.removeEventListener('pointerdown', noted);
    };
  }, [root]);

  return useCallback(() => {
    if (!lastRef.current || (document.activeElement && document.activeElement !== document.body)) return;
    const rows = rowsIn(root);
    const { id, index } = lastRef.current;
    const row = rows.find((each) => each.getAttribute('data-row') === id) ?? rows[Math.min(index, rows.length - 1)];
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  }, [root]);
}

const rowsIn = (root: RefObject<HTMLElement | null>): Element[] => [
  ...(root.current?.querySelectorAll('[data-row]') ?? []),
];
