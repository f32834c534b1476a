import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { splitAtMarks } from './redactionMarks.ts';

interface Props {
  /** The customer's words, shown as text, line breaks kept. */
  children: string;
  /** Lines shown before "Show all"; everything when missing. */
  clamp?: number;
  quoteRef?: Ref<HTMLQuoteElement>;
}

/** A quote past this many characters, or with more lines than the clamp, gets the "Show all" button. */
const LONG = 320;

export function Quote({ children, clamp, quoteRef }: Props) {
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
        {splitAtMarks(children).map(({ at, text, mark }) => (mark ? <mark key={at}>{text}</mark> : text))}
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
