import type { DealOutcome } from '../../../../utils/record/outcome.ts';
import { amountClue, currencyAt } from './amounts.ts';
import { cellOf, type Answers } from './answers.ts';
import { wayOf } from './clues.ts';
import { contradicting } from './contradicting.ts';
import type { Columns, Field } from './columns.ts';
import { dateClue } from './dates.ts';
import { isOpen, judgeRow } from './judgeRow.ts';
import { stageMeans, type Ended } from './stages.ts';
import type { CsvTable } from './table.ts';

export interface Refused {
  line: number;
  why: string;
}

/** Every row is in exactly one of the three. */
export interface Reading {
  read: { line: number; outcome: DealOutcome }[];
  /** Lines of deals that are still open. */
  skipped: number[];
  refused: Refused[];
}

/** What has to be asked before the rows can be read: nothing in the file says it. */
export interface Questions {
  sign: boolean;
  order: boolean;
  /** Whether an amount lacks a currency. */
  currency: boolean;
}

const valuesOf = ({ rows }: CsvTable, columns: Columns, field: Field): string[] =>
  rows.map((row) => cellOf(row, columns, field)).filter(Boolean);

/** How many stages a person can be shown; a column with more is none of stages. */
const STAGES_MAX = 40;

/** The stages of a file with what each is taken for. */
export function stagesOf(table: CsvTable, columns: Columns, { stages }: Answers): [stage: string, means: Ended][] {
  const all = [...new Set(valuesOf(table, columns, 'stage'))].slice(0, STAGES_MAX);
  return all.map((stage) => [stage, stages.get(stage) ?? stageMeans(stage)]);
}

/** Only ended deals can raise a question: what an open one says is not read. */
const ended = (table: CsvTable, columns: Columns, answers: Answers): CsvTable => ({
  ...table,
  rows: table.rows.filter((row) => !isOpen(row, columns, answers)),
});

const waysOf = (table: CsvTable, columns: Columns) => ({
  sign: wayOf(valuesOf(table, columns, 'amount').map(amountClue)),
  order: wayOf([...valuesOf(table, columns, 'closedAt'), ...valuesOf(table, columns, 'lostAt')].map(dateClue)),
});

export function questionsOf(table: CsvTable, columns: Columns, answers: Answers): Questions {
  const those = ended(table, columns, answers);
  const { sign, order } = waysOf(those, columns);
  return {
    sign: sign === 'ask',
    order: order === 'ask',
    currency: those.rows.some((row) => {
      const amount = cellOf(row, columns, 'amount');
      return amount && !cellOf(row, columns, 'currency') && currencyAt(amount) === null;
    }),
  };
}

const CONTRADICTED = 'Another row says something else of this deal; which of them holds is not guessed.';

/** What the rows say; null as long as a question has no answer. */
export function readRows(table: CsvTable, columns: Columns, answers: Answers): Reading | null {
  const ways = waysOf(ended(table, columns, answers), columns);
  const sign = ways.sign === 'ask' ? answers.sign : (ways.sign ?? 'point');
  const order = ways.order === 'ask' ? answers.order : (ways.order ?? 'day-first');
  if (sign === null || order === null) return null;
  const reading: Reading = { read: [], skipped: [], refused: [] };
  const all = table.rows.map((row) => ({
    line: row.line,
    id: cellOf(row, columns, 'id'),
    said: judgeRow(row, columns, { sign, order, answers }),
  }));
  const doubtful = contradicting(all);
  for (const { line, id, said } of all) {
    if (said === 'open') reading.skipped.push(line);
    else if ('why' in said) reading.refused.push({ line, why: said.why });
    else if (doubtful.has(id)) reading.refused.push({ line, why: CONTRADICTED });
    else reading.read.push({ line, outcome: said });
  }
  return reading;
}
