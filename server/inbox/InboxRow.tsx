import { beginning } from '../../components/outbox/beginning.ts';
import { StatusBadge } from '../../components/decision/StatusBadge.tsx';
import { money } from '../../components/list/money.ts';
import { age, moment } from '../../components/list/time.ts';
import type { ReceivedReport } from '../../utils/record/inbox.ts';

interface Props {
  row: ReceivedReport;
  current: boolean;
  /** Its seller answered, and that was not read here yet. */
  answered: boolean;
  now: number;
  onOpen(id: string): void;
}

export function InboxRow({ row, current, answered, now, onOpen }: Props) {
  const { report, creator, receivedAt, decision } = row;
  const amount = money(report.opportunity?.amount ?? null, report.opportunity?.currencyIsoCode ?? null);
  return (
    <li class={`row ${current ? 'row-open' : ''}`}>
      <button
        type="button"
        class="row-head"
        data-row={report.id}
        aria-current={current ? 'true' : undefined}
        onClick={() => onOpen(report.id)}
      >
        <span class="row-title" dir="auto">
          {beginning(report.capture[0]?.verbatim ?? '') || beginning(report.problem.statement)}
        </span>
        <span class="row-facts">
          <StatusBadge standing={decision?.status ?? 'open'} />
          {answered && <span class="row-new">New answer</span>}
          {report.account?.name && <bdi class="row-account">{report.account.name}</bdi>}
          {amount && <span class="row-amount">{amount}</span>}
          <bdi class="row-seller">{creator.name}</bdi>
          <time class="row-age" dateTime={receivedAt} title={moment(receivedAt)}>
            {age(receivedAt, now)}
          </time>
        </span>
      </button>
    </li>
  );
}
