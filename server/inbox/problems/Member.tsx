import { Quote } from '../../../components/base/Quote.tsx';
import { moment } from '../../../components/list/time.ts';
import type { ReceivedReport } from '../../../utils/record/inbox.ts';
import { hashOf } from '../places.ts';

interface Props {
  received: ReceivedReport;
  ticked: boolean;
  onTick(id: string): void;
}

/** One report on a problem: the seller's words, the customer's, and who it is. */
export function Member({ received: { report, creator, receivedAt }, ticked, onTick }: Props) {
  const { id, problem, account, capture } = report;
  return (
    <li class="member">
      <label class="member-tick">
        <input type="checkbox" checked={ticked} onChange={() => onTick(id)} />
        <span dir="auto">{problem.statement}</span>
      </label>
      <Quote clamp={3}>{capture[0]?.verbatim ?? ''}</Quote>
      <p class="row-facts problem-facts">
        {account?.name && <bdi>{account.name}</bdi>}
        <bdi>{creator.name}</bdi>
        <time dateTime={receivedAt}>{moment(receivedAt)}</time>
        <a href={hashOf({ room: 'reports', id })}>Open report</a>
      </p>
    </li>
  );
}
