import type { DealOpen, DealOutcome, DealTold } from '../../../../utils/record/outcome.ts';
import { amountClue, currencyAt } from './amounts.ts';
import { cellOf, type WaysSaid } from './answers.ts';
import { wayOf } from './clues.ts';
import { contradicting } from './contradicting.ts';
import type { Columns, Field } from './columns.ts';
import { dateClue } from './dates.ts';
import { isOpen, judgeRow, type Said } from './judgeRow.ts';
import { stageMeans, type Ended } from './stages.ts';
import type { CsvTable } from './table.ts';

export interface Refused {
  line: number;
  why: string;
}

/** What a row tells of its deal. */
export interface Row<T extends DealTold = DealTold> {
  line: number;
  outcome: T;
}

/** Every row is in exactly one of the three. */
export interface Reading {
  read: Row<DealOutcome>[];
  /** Deals that are open: where one counts as ended, that is taken back. */
  open: Row<DealOpen>[];
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
function stagesOf(table: CsvTable, columns: Columns, stages: WaysSaid['stages']): Stage[] {
  const all = [...new Set(valuesOf(table, columns, 'stage'))].slice(0, STAGES_MAX);
  return all.map((stage) => [stage, stages.get(stage) ?? stageMeans(stage)]);
}
type Stage = [stage: string, means: Ended];

const waysOf = (table: CsvTable, columns: Columns) => ({
  sign: wayOf(valuesOf(table, columns, 'amount').map(amountClue)),
  order: wayOf([...valuesOf(table, columns, 'closedAt'), ...valuesOf(table, columns, 'lostAt')].map(dateClue)),
});

/** What one look at all cells of a file finds; whatever waits for the file's currency is judged without them. */
export interface FileRead {
  stages: Stage[];
  questions: Questions;
  /** Null as long as a question besides the currency has no answer. */
  rows: { line: number; id: string; said: Said }[] | null;
}

/** Looks at every cell, under what was said of how the file is written. */
export function readFile(table: CsvTable, columns: Columns, { stages, ...said }: WaysSaid): FileRead {
  // Only ended deals can raise a question: of what an open one says only the id is read.
  const ended = { ...table, rows: table.rows.filter((row) => !isOpen(row, columns, stages)) };
  const ways = waysOf(ended, columns);
  const currency = ended.rows.some((row) => {
    const amount = cellOf(row, columns, 'amount');
    return amount !== '' && !cellOf(row, columns, 'currency') && currencyAt(amount) === null;
  });
  const sign = ways.sign === 'ask' ? said.sign : (ways.sign ?? 'point');
  const order = ways.order === 'ask' ? said.order : (ways.order ?? 'day-first');
  const judged = (row: CsvTable['rows'][number], written: Parameters<typeof judgeRow>[2]) => ({
    line: row.line,
    id: cellOf(row, columns, 'id'),
    said: judgeRow(row, columns, written),
  });
  return {
    stages: stagesOf(table, columns, stages),
    questions: { sign: ways.sign === 'ask', order: ways.order === 'ask', currency },
    rows: sign && order ? table.rows.map((row) => judged(row, { sign, order, stages })) : null,
  };
}

const CONTRADICTED = 'Another row says something else of this deal; which of them holds is not guessed.';

/** What the rows say with the currency of amounts that name none; null where it is not known. */
export function settleRows(rows: NonNullable<FileRead['rows']>, currency: string | null): Reading {
  const reading: Reading = { read: [], open: [], refused: [] };
  const all = rows.map(({ said, ...row }) => {
    if (!('unpriced' in said)) return { ...row, said };
    const priced = currency ? { ...said.unpriced, currencyIsoCode: currency } : { why: 'The amount has no currency.' };
    return { ...row, said: priced };
  });
  const doubtful = contradicting(all);
  for (const { line, id, said } of all) {
    if ('why' in said) reading.refused.push({ line, why: said.why });
    else if (doubtful.has(id)) reading.refused.push({ line, why: CONTRADICTED });
    else if (said.result === 'open') reading.open.push({ line, outcome: said });
    else reading.read.push({ line, outcome: said });
  }
  return reading;
}
