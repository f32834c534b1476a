import type { Decision } from '../../utils/record/decision.ts';
import { StatusBadge } from '../decision/StatusBadge.tsx';
import { moment } from '../list/time.ts';

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
      <header class="decision-head">
        <StatusBadge standing={decision.status} />
        <span class="decision-by">
          <bdi>{decision.decidedBy.name}</bdi>
          <time dateTime={decision.decidedAt}>{moment(decision.decidedAt)}</time>
        </span>
      </header>
    </article>
  );
}
