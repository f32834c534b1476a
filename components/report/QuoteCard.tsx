import { useRef } from 'preact/hooks';
import { Quote } from '../base/Quote.tsx';
import type { FormDoor } from './door.ts';
import { QuoteFacts } from './QuoteFacts.tsx';
import { Redaction } from './Redaction.tsx';
import type { Draft } from './useDraft.ts';

interface Props {
  call: FormDoor['call'];
  id: string;
  draft: Draft;
  /** The quote was pasted, and stands in a field of its own until it is there. */
  manual: boolean;
}

/** What the customer said, as captured; it cannot be edited, only redacted. */
export function QuoteCard({ call, id, draft, manual }: Props) {
  const quoteRef = useRef<HTMLDivElement>(null);
  const shown = draft.report.capture.filter(({ verbatim }) => verbatim !== '');
  if (shown.length === 0) return null;
  return (
    <section class="quote-card" aria-label="What the customer said">
      <div ref={quoteRef}>
        {shown.map((capture) => (
          <figure key={capture.id}>
            {!(manual && capture.redactions === 0) && <Quote clamp={6}>{capture.verbatim}</Quote>}
            <QuoteFacts capture={capture} />
          </figure>
        ))}
      </div>
      <Redaction call={call} id={id} draft={draft} quoteRef={quoteRef} />
    </section>
  );
}
