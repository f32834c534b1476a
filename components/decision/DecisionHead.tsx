import type { DecisionStatus } from '../../utils/record/decision.ts';
import { moment } from '../list/time.ts';
import { StatusBadge } from './StatusBadge.tsx';
import './decision.css';

interface Props {
  status: DecisionStatus;
  /** Who decided; "you" are not named in a preview. */
  by: string;
  /** When, as RFC 3339; null while it is only a preview. */
  at: string | null;
}

/** Where a decision puts the problem, who says so, and since when. */
export function DecisionHead({ status, by, at }: Props) {
  return (
    <header class="decision-head">
      <StatusBadge standing={status} />
      <span class="decision-by">
        <bdi>{by}</bdi>
        {at && <time dateTime={at}>{moment(at)}</time>}
      </span>
    </header>
  );
}
