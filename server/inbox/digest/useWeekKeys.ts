import { useEffect } from 'preact/hooks';
import { isTyping } from '../../../components/list/rowKeys.ts';
import type { Digest } from '../../../utils/record/digest.ts';
import { weekHash } from './digestHash.ts';

/** Left and right go from week to week, save with Alt, which is the browser's own way back. */
export function useWeekKeys(digest: Pick<Digest, 'previous' | 'next'> | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTyping(event.target)) return;
      const week = { ArrowLeft: digest?.previous, ArrowRight: digest?.next }[event.key];
      if (!week) return;
      event.preventDefault();
      location.hash = weekHash(week);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [digest]);
}
