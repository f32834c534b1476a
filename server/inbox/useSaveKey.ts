import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Ctrl+Enter, or Command+Enter on a Mac, saves from any field of the form that the returned ref is put on. */
export function useSaveKey(save: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [save]);
  return form;
}
