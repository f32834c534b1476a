import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The words selected inside this element, as they stand in it; empty when the selection is elsewhere or none. */
export function useQuoteSelection(ref: RefObject<HTMLElement | null>): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    const read = (): void => setWords(selectedIn(ref.current));
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [ref]);
  return words;
}

function selectedIn(element: HTMLElement | null): string {
  const selection = document.getSelection();
  if (!element || !selection || selection.isCollapsed) return '';
  const inside = element.contains(selection.anchorNode) && element.contains(selection.focusNode);
  return inside ? selection.toString().trim() : '';
}
