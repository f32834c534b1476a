import { StatusBadge } from '../../../components/decision/StatusBadge.tsx';
import type { ProblemSummary } from '../../../utils/record/problem.ts';
import type { Offer } from '../../../utils/record/triage.ts';
import { counted } from '../problems/counted.ts';

interface Props {
  offers: readonly Offer[];
  onAccept(problem: ProblemSummary): void;
}

/** The likeliest problems with the reason in words, each with its number as its key. */
export function OfferList({ offers, onAccept }: Props) {
  return (
    <ol class="offer-list">
      {offers.map((offer, place) => (
        <li key={offer.problem.id}>
          <button type="button" class="offer" onClick={() => onAccept(offer.problem)}>
            <kbd aria-hidden="true">{place + 1}</kbd>
            <span class="offer-words">
              <span class="offer-statement" dir="auto">
                {offer.problem.statement}
              </span>
              <span class="offer-reason" dir="auto">
                {offer.reason}
              </span>
              <span class="row-facts">
                <StatusBadge standing={offer.problem.decision?.status ?? 'open'} />
                <span>{counted(offer.problem)}</span>
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
