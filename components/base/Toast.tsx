import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { useLatest } from './useLatest.ts';

interface Props {
  text: string;
  /** The way back; pressing it also ends the toast. */
  undo?: (() => void) | undefined;
  /** It has been seen, or answered. */
  onDone(): void;
  /** Milliseconds until it goes; it stays while the pointer or the focus is on it (WCAG 2.2.1). */
  lasts?: number;
}

/** What was just done, and the way back. */
export function Toast({ text, undo, onDone, lasts = 8_000 }: Props) {
  const toastRef = useRef<HTMLOutputElement>(null);
  const done = useLatest(onDone);
  useEffect(() => {
    const timer = setInterval(() => {
      const toast = toastRef.current;
      if (!toast?.matches(':hover') && !toast?.contains(document.activeElement)) done.current();
    }, lasts);
    return () => clearInterval(timer);
  }, [text, lasts, done]);
  const answer = (): void => {
    undo?.();
    onDone();
  };
  return (
    <output class="toast" ref={toastRef}>
      <span class="toast-text">{text}</span>
      {undo && <Button onClick={answer}>Undo</Button>}
    </output>
  );
}
