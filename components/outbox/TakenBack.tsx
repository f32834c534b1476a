import type { Decision } from '../../utils/record/decision.ts';
import { DecisionHead } from '../decision/DecisionHead.tsx';

interface Props {
  /** What answered the report before. */
  decision: Decision;
  /** Whether the report is on a problem, on which nobody has decided then. */
  isPlaced: boolean;
}

/** That an answer no longer holds, because the report was put elsewhere (P9): a promise is not taken back in silence. */
export function TakenBack({ decision, isPlaced }: Props) {
  const now = isPlaced
    ? 'Your report was put on another problem, and nobody has decided on that one yet.'
    : 'Your report waits to be sorted again.';
  return (
    <article class="decision" aria-label="No longer holds">
      <p>{now} What you read before no longer answers it:</p>
      <DecisionHead status={decision.status} by={decision.decidedBy.name} at={decision.decidedAt} />
    </article>
  );
}
