import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A view that takes the place of one the person worked in: it takes the focus too, so that it is read out. */
export function Parting({ children }: { children: ComponentChildren }) {
  const mainRef = useRef<HTMLElement>(null);
  useEffect(() => mainRef.current?.focus(), []);
  return (
    <main ref={mainRef} class="parting" tabIndex={-1}>
      {children}
    </main>
  );
}
