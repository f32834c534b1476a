import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLatest } from '../../components/base/useLatest.ts';

/** Ctrl+Enter, or Command+Enter on a Mac, saves from any field of the form that the returned ref is put on. */
export function useSaveKey(save: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  // Known before it is painted: the key can come right after the last letter.
  const latest = useLatest(save);
  useEffect(() => {
    const element = form.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [latest]);
  return form;
}
