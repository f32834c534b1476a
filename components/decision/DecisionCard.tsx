import type { DecisionInput } from '../../utils/record/decision.ts';
import { day } from '../list/time.ts';
import { DecisionHead } from './DecisionHead.tsx';
import { returnWords } from './returnWords.ts';
import { SafeSentence } from './SafeSentence.tsx';
import './decision.css';

type Words = Pick<DecisionInput, 'status' | 'reason' | 'wouldChange' | 'reviewAt' | 'safeSentence' | 'returnsWhen'>;

interface Props {
  decision: Words;
  /** Who decided; "you" are not named in a preview. */
  by: string;
  /** When, as RFC 3339; null while it is only a preview. */
  at: string | null;
}

/**
 * A decision as the person who sent the report reads it (P9): a "no" has the same room as a "yes". The inbox shows the
 * same card before it is saved. All of it is shown as text.
 */
export function DecisionCard({ decision, by, at }: Props) {
  return (
    <article class="decision" aria-label="Decision">
      <DecisionHead status={decision.status} by={by} at={at} />
      <Words label="Reason" words={decision.reason} />
      <Words label="What would change it" words={decision.wouldChange} />
      {decision.returnsWhen && <p class="decision-review">{returnWords(decision.returnsWhen)}</p>}
      {decision.reviewAt && (
        <p class="decision-review">
          Looked at again on <time dateTime={decision.reviewAt}>{day(decision.reviewAt)}</time>
        </p>
      )}
      {decision.safeSentence?.trim() && <SafeSentence words={decision.safeSentence} />}
    </article>
  );
}

function Words({ label, words }: { label: string; words: string | null }) {
  if (!words?.trim()) return null;
  return (
    <section class="decision-words">
      <h3>{label}</h3>
      <p dir="auto">{words}</p>
    </section>
  );
}
