import type { ComponentChildren } from 'preact';
import { money } from '../../../components/list/money.ts';
import { counted } from '../../../utils/record/counted.ts';
import type { Columns } from './csv/columns.ts';
import type { Reading } from './csv/reading.ts';
import { RefusedRows } from './RefusedRows.tsx';

/** Rows of the file that are shown as they were read. */
const SHOWN = 5;

interface Props {
  columns: Columns;
  reading: Reading | null;
  /** What the rows will move, below their count. */
  children: ComponentChildren;
}

/** What would be sent, and what would not; or what has to be said first. */
export function Preview({ columns, reading, children }: Props) {
  return (
    <section class="preview" aria-label="What was read">
      <h3>What was read</h3>
      {missing(columns) ?? <Found reading={reading}>{children}</Found>}
    </section>
  );
}

function missing({ id, stage, won, closedAt, lostAt }: Columns) {
  if (id === null) return <output>Choose the column with the deal’s id: reports name their deals by it.</output>;
  if (stage === null && won === null)
    return <output>Choose the column that says whether a deal was won or lost.</output>;
  return closedAt === null && lostAt === null ? <output>Choose the column with the close date.</output> : null;
}

function Found({ reading, children }: Pick<Props, 'reading' | 'children'>) {
  if (!reading) return <output>Answer what the file does not say; nothing is guessed.</output>;
  const { read, open, refused } = reading;
  const won = read.filter(({ outcome }) => outcome.result === 'won').length;
  return (
    <>
      <output>
        {won} won, {read.length - won} lost, {open.length} open.{' '}
        {refused.length === 0 ? 'Every row could be read.' : `${counted(refused.length, 'row')} cannot be read.`}
      </output>
      {children}
      {read.length > 0 && <FirstRows read={read} />}
      <RefusedRows rows={refused} title="Left out, since they cannot be read:" />
    </>
  );
}

const FirstRows = ({ read }: Pick<Reading, 'read'>) => (
  <table class="first-rows">
    <caption>{read.length > SHOWN ? `The first ${SHOWN} of ${read.length}` : 'All that ended'}</caption>
    <thead>
      <tr>
        {['Line', 'Deal', 'Result', 'Amount', 'Closed'].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {read.slice(0, SHOWN).map(({ line, outcome }) => (
        <tr key={line}>
          <td>{line}</td>
          <td>
            <bdi>{outcome.opportunityId}</bdi>
          </td>
          <td>{outcome.result}</td>
          <td>{outcome.amount === null ? 'none' : money(outcome.amount, outcome.currencyIsoCode)}</td>
          <td>{outcome.closedAt}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
