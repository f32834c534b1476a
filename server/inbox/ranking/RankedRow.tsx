import { StatusBadge } from '../../../components/decision/StatusBadge.tsx';
import { money } from '../../../components/list/money.ts';
import { beginning } from '../../../components/outbox/beginning.ts';
import type { RankedProblem } from '../../../utils/record/ranking.ts';
import { counted } from '../../../utils/record/counted.ts';
import { problemHash } from './rankingHash.ts';

interface Props {
  row: RankedProblem;
  current: boolean;
}

/** One line of the ranking: its place, what it is, and the numbers that put it there. */
export function RankedRow({ row, current }: Props) {
  const { problemId, place, statement, score, accounts, open, effort, effortMissing, status, tie, takesPart } = row;
  const amount = open.amount === '0' ? null : money(open.amount, open.currencyIsoCode);
  return (
    <li class={`row ranked ${current ? 'row-open' : ''}`}>
      <a
        class="row-head ranked-head"
        href={problemHash(problemId)}
        data-row={problemId}
        aria-current={current ? 'true' : undefined}
      >
        <span class="ranked-place">{takesPart ? `${place}. ` : `(${place}) `}</span>
        <span class="ranked-what">
          <span class="row-title" dir="auto">
            {beginning(statement)}
          </span>
          <span class="row-facts">
            <StatusBadge standing={status} />
            <span>{counted(accounts, 'account')}</span>
            {amount && <span class="row-amount">{amount} open</span>}
            <span>{effortMissing ? 'effort not estimated' : counted(effort, 'person-week')}</span>
          </span>
          {tie && <span class="ranked-tie">Before the next one: {tie}</span>}
        </span>
        <span class="ranked-score">
          <span class="sr-only">Score </span>
          {score}
        </span>
      </a>
    </li>
  );
}
