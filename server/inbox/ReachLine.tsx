import { counted } from '../../utils/record/counted.ts';
import type { DecisionReply } from '../../utils/record/decision.ts';

export type Reaches = DecisionReply['reaches'];

/** Who will read the decision and how much it answers; a single seller by name where it is known. */
export function ReachLine({ seller, reaches: { reports, sellers } }: { seller: string | null; reaches: Reaches }) {
  const who = sellers <= 1 && seller !== null ? <bdi>{seller}</bdi> : counted(sellers, 'seller');
  return (
    <h3>
      What {who} will see; it answers {counted(reports, 'report')}
    </h3>
  );
}
