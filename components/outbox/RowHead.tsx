import { answers, isUnseen, type Tracked } from '../../utils/record/tracked.ts';
import { standingOf } from '../decision/standing.ts';
import { StatusBadge } from '../decision/StatusBadge.tsx';
import { money } from '../list/money.ts';
import { age, moment } from '../list/time.ts';
import { rowTitle } from './beginning.ts';

interface Props {
  row: Tracked;
  /** Tells this row apart from every other in the page. */
  rowKey: string;
  open: boolean;
  bodyId: string;
  now: number;
  onToggle(): void;
}

/** A decision whose reason was not opened here yet, or one taken back since it was. */
export const isNew = (row: Tracked): boolean => row.state === 'sent' && isUnseen(row);

/** The problem that the seller added it to, until a decision says more. */
function addedToWords({ report, problem, decision }: Tracked): string | null {
  return report.problem.sameAs && !answers(decision) ? (problem?.statement ?? null) : null;
}

/** What a row tells at a glance; one button, so that Enter and Space open it. */
export function RowHead({ row, rowKey, open, bodyId, now, onToggle }: Props) {
  const { report } = row;
  const addedTo = addedToWords(row);
  const amount = money(report.opportunity?.amount ?? null, report.opportunity?.currencyIsoCode ?? null);
  return (
    <button
      type="button"
      class="row-head"
      data-row={rowKey}
      aria-expanded={open}
      aria-controls={bodyId}
      onClick={onToggle}
    >
      <span class="row-title" dir="auto">
        {row.state === 'deleted' ? 'A report without words' : rowTitle(report)}
      </span>
      {addedTo && (
        <span class="row-added" dir="auto">
          Added to: {addedTo}
        </span>
      )}
      <span class="row-facts">
        <StatusBadge standing={standingOf(row)} />
        {isNew(row) && <span class="row-new">New</span>}
        {report.account?.name && <bdi class="row-account">{report.account.name}</bdi>}
        {amount && <span class="row-amount">{amount}</span>}
        <time class="row-age" dateTime={report.createdAt} title={moment(report.createdAt)}>
          {age(report.createdAt, now)}
        </time>
      </span>
    </button>
  );
}
