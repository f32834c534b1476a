import { type RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

interface Place {
  id: string;
  index: number;
  /** The row that holds the focus until the real one stands in its new group, which may be drawn later. */
  standIn: Element | null;
}

/** What tells that the person is somewhere; a click beside the rows gives the focus up on purpose. */
const SIGNS = ['focusin', 'pointerdown', 'keydown'] as const;

/**
 * Keeps the keyboard where it was when the focused row leaves its group (sent, discarded): on the same row in its new
 * place, else on the row that took its place. Returns what a list calls after it has drawn itself anew.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): () => void {
  const lastRef = useRef<Place | null>(null);
  useEffect(() => {
    const noted = (event: Event): void => {
      if (event.type === 'focusin' && event.target === lastRef.current?.standIn) return;
      lastRef.current = placeOf(event.target, rowsIn(root));
    };
    for (const sign of SIGNS) document.addEventListener(sign, noted);
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, noted);
    };
  }, [root]);

  return useCallback(() => {
    const last = lastRef.current;
    const at = document.activeElement;
    if (!last || (at && at !== document.body && at !== last.standIn)) return;
    const rows = rowsIn(root);
    const own = rows.find((row) => row.dataset.row === last.id);
    const row = own ?? rows[Math.min(last.index, rows.length - 1)];
    last.standIn = own ? null : (row ?? null);
    row?.focus({ preventScroll: true });
  }, [root]);
}

function placeOf(target: EventTarget | null, rows: HTMLElement[]): Place | null {
  const item = target instanceof Element ? target.closest('li') : null;
  const index = rows.findIndex((row) => item?.contains(row));
  const id = rows[index]?.dataset.row;
  return id ? { id, index, standIn: null } : null;
}

const rowsIn = (root: RefObject<HTMLElement | null>): HTMLElement[] => [
  ...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];
