import { useRef } from 'preact/hooks';
import type { PrivateKind } from '../../utils/record/privateKind.ts';
import { FoundPrivate } from './FoundPrivate.tsx';
import { FoundQuote } from './FoundQuote.tsx';
import { QuoteFacts } from './QuoteFacts.tsx';
import { RedactedCount } from './RedactedCount.tsx';
import { Redaction } from './Redaction.tsx';
import type { Draft } from './useDraft.ts';
import type { Found } from './useFound.ts';
import type { Redacting } from './useRedact.ts';

interface Props {
  draft: Draft;
  /** The quote was pasted, and stands in a field of its own until it is there. */
  manual: boolean;
  found: Found;
  rules: readonly PrivateKind[];
  redacting: Redacting;
}

/** What the customer said, as captured; it cannot be edited, only redacted. */
export function QuoteCard({ draft, manual, found, rules, redacting }: Props) {
  const quoteRef = useRef<HTMLDivElement>(null);
  const { capture } = draft.report;
  const shown = capture.filter(({ verbatim }) => verbatim !== '');
  if (shown.length === 0) return null;
  return (
    <section class="quote-card" aria-label="What the customer said">
      <div ref={quoteRef}>
        {shown.map((one) => (
          <figure key={one.id}>
            {!(manual && one.redactions === 0) && <FoundQuote found={found}>{one.verbatim}</FoundQuote>}
            <QuoteFacts capture={one} />
          </figure>
        ))}
      </div>
      <RedactedCount capture={capture} rules={rules} />
      <FoundPrivate words={found.words} rules={rules} redacting={redacting} />
      <Redaction redacting={redacting} quoteRef={quoteRef} />
    </section>
  );
}
