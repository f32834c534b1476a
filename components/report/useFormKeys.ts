import { useEffect } from 'preact/hooks';
import { useLatest } from '../base/useLatest.ts';

/**
 * Ctrl/Cmd+Enter sends, Esc keeps the draft and closes, wherever the focus is. While an input method composes, its
 * Enter and Escape belong to it.
 */
export function useFormKeys(send: () => void, keep: () => void): void {
  const latest = useLatest({ send, keep });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!sends && event.key !== 'Escape') return;
      event.preventDefault();
      if (sends) latest.current.send();
      else latest.current.keep();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
