import { useLayoutEffect, useRef } from 'preact/hooks';

/** The value as of the last render, for timers and listeners that outlive the render that made them. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latestRef = useRef(value);
  useLayoutEffect(() => {
    latestRef.current = value;
  });
  return latestRef;
}
