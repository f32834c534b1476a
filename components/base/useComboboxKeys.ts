import Combobox from '@github/combobox-nav';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The keys and ARIA states of an editable combobox with a list (ARIA Authoring Practices 1.2): arrows, Enter, what is
 * being composed, `aria-activedescendant`. By GitHub's library of 2 kB. With other `options` (their
 * texts) in the list none of them is pointed at any more.
 */
export function useComboboxKeys(
  inputRef: RefObject<HTMLInputElement | null>,
  listRef: RefObject<HTMLElement | null>,
  { open, options }: { open: boolean; options: string },
): void {
  const keysRef = useRef<Combobox | null>(null);
  useLayoutEffect(() => {
    if (!inputRef.current || !listRef.current) return undefined;
    // Tab goes on to the next field, whatever is chosen.
    const made = new Combobox(inputRef.current, listRef.current, { tabInsertsSuggestions: false });
    keysRef.current = made;
    return () => made.destroy();
  }, [inputRef, listRef]);
  useLayoutEffect(() => {
    if (!open) return undefined;
    keysRef.current?.start();
    return () => keysRef.current?.stop();
  }, [open]);
  useLayoutEffect(() => keysRef.current?.clearSelection(), [options]);
}
