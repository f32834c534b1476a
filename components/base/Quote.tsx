import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Marked } from './Marked.tsx';
import type { FoundMark } from './redactionMarks.ts';

interface Props {
  /** The customer's words, shown as text, line breaks kept. */
  children: string;
  /** Lines shown before "Show all"; everything when missing. */
  clamp?: number;
  quoteRef?: Ref<HTMLQuoteElement>;
  /** Stretches that are marked as private, with the word for each. */
  found?: readonly FoundMark[];
}

/** A quote past this many characters, or with more lines than the clamp, gets the "Show all" button. */
const LONG = 320;

export function Quote({ children, clamp, quoteRef, found }: Props) {
  const [all, setAll] = useState(false);
  const id = useId();
  const long = clamp !== undefined && (children.length > LONG || children.split('\n').length > clamp);
  const clamped = long && !all;
  return (
    <div>
      <blockquote
        id={id}
        class={clamped ? 'quote quote-clamped' : 'quote'}
        style={clamped ? { '--lines': String(clamp) } : {}}
        dir="auto"
        {...(quoteRef && { ref: quoteRef })}
      >
        <Marked found={found}>{children}</Marked>
      </blockquote>
      {long && (
        <div class="quote-more">
          <button
            class="button button-quiet"
            type="button"
            aria-expanded={all}
            aria-controls={id}
            onClick={() => setAll(!all)}
          >
            {all ? 'Show less' : 'Show all'}
          </button>
        </div>
      )}
    </div>
  );
}
