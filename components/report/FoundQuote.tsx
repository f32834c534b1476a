import { useMemo } from 'preact/hooks';
import { Quote } from '../base/Quote.tsx';
import type { Found } from './useFound.ts';

/** The quote with what is private in it marked. */
export function FoundQuote({ children, found }: { children: string; found: Found }) {
  const find = found.in;
  const marks = useMemo(() => find(children), [children, find]);
  return (
    <Quote clamp={6} found={marks}>
      {children}
    </Quote>
  );
}
