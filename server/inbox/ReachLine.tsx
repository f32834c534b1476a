import type { InboxReport } from '../../utils/record/inbox.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Who will read the decision and how much it answers; a single seller by name. */
export function ReachLine({ creator, reaches }: Pick<InboxReport, 'creator' | 'reaches'>) {
  const { reports, sellers } = reaches;
  return (
    <h3>
      What {sellers <= 1 ? <bdi>{creator.name}</bdi> : counted(sellers, 'seller')} will see; it answers{' '}
      {counted(reports, 'report')}
    </h3>
  );
}
