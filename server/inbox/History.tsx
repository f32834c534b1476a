import { DecisionCard } from '../../components/decision/DecisionCard.tsx';
import type { Decision } from '../../utils/record/decision.ts';

interface Props {
  /** The one that holds; null where nobody decided yet. */
  decision: Decision | null;
  /** Newest first. */
  history: readonly Decision[];
}

/** The decision that holds, then those before it, newest first: a changed mind stays in sight (P9). */
export function History({ decision, history }: Props) {
  if (!decision) return <p class="undecided">Not decided yet.</p>;
  return (
    <>
      <DecisionCard decision={decision} by={decision.decidedBy.name} at={decision.decidedAt} />
      <EarlierDecisions decision={decision} history={history} />
    </>
  );
}

/** Those before the one that holds; nothing where there are none. */
export function EarlierDecisions({ decision, history }: Props) {
  const earlier = history.filter(({ id }) => id !== decision?.id);
  if (earlier.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{earlier.length === 1 ? '1 earlier decision' : `${earlier.length} earlier decisions`}</summary>
      {earlier.map((each) => (
        <DecisionCard key={each.id} decision={each} by={each.decidedBy.name} at={each.decidedAt} />
      ))}
    </details>
  );
}
