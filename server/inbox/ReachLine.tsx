import { counted } from '../../utils/record/counted.ts';
import type { Reaches } from '../../utils/record/decision.ts';

interface Props {
  seller: string | null;
  reaches: Reaches;
}

const leftWords = (left: number, all: number): string =>
  all === 1
    ? 'Who sent it is signed in nowhere and will not read it.'
    : `${left} of the ${all} sellers behind it ${left === 1 ? 'is' : 'are'} signed in nowhere and will not read it.`;

/** Who will read the decision and how much it answers; a single seller by name where it is known. */
export function ReachLine({ seller, reaches: { reports, sellers, left = 0 } }: Props) {
  const who = sellers + left <= 1 && seller !== null ? <bdi>{seller}</bdi> : counted(sellers, 'seller');
  return (
    <>
      <h3>
        What {who} will see; it answers {counted(reports, 'report')}
      </h3>
      {left > 0 && <p class="by">{leftWords(left, sellers + left)}</p>}
    </>
  );
}
