import { useEffect } from 'preact/hooks';
import { useLatest } from '../base/useLatest.ts';

/**
 * Alt+Enter does what the coach offers, wherever the focus is; null while it offers nothing. No browser takes these keys
 * from a page. Held down they act once, so that they do not do and undo.
 */
export function useAltEnter(act: (() => void) | null): void {
  const latest = useLatest(act);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { current } = latest;
      if (!current || event.isComposing || event.defaultPrevented || event.key !== 'Enter') return;
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
