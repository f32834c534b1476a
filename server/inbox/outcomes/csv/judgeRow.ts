import { DealOutcome, DealTold } from '../../../../utils/record/outcome.ts';
import { currencyAt, readAmount, type DecimalSign } from './amounts.ts';
import { cellOf, type WaysSaid } from './answers.ts';
import type { Columns } from './columns.ts';
import { currencyOf } from './currencies.ts';
import { readDate, type DayOrder } from './dates.ts';
import { stageMeans, ticked, type Ended } from './stages.ts';
import type { CsvRow } from './table.ts';

/** How a file is written, asked or found out. */
export interface Written {
  sign: DecimalSign;
  order: DayOrder;
  stages: WaysSaid['stages'];
}

/** What a row says of its deal; `unpriced`: its amount waits for the currency of the file. */
export type Said = DealTold | { unpriced: DealOutcome } | { why: string };

/** By the boxes where the file has them, else by the stage; null when neither says. */
function endOf(row: CsvRow, columns: Columns, stages: WaysSaid['stages']): Ended | null {
  const stage = cellOf(row, columns, 'stage');
  const byStage = stage ? (stages.get(stage) ?? stageMeans(stage)) : null;
  if (stages.has(stage)) return byStage;
  const won = columns.won === null ? null : ticked(cellOf(row, columns, 'won'));
  const closed = columns.closed === null ? null : ticked(cellOf(row, columns, 'closed'));
  if (won === true) return 'won';
  if (closed === false) return 'open';
  if (won === false && closed === true) return 'lost';
  return byStage;
}

/** Whether the row is of a deal that has not ended: of what it says only the id is read. */
export const isOpen = (row: CsvRow, columns: Columns, stages: WaysSaid['stages']): boolean =>
  row.broken === null && endOf(row, columns, stages) === 'open';

const NO_END = 'Nothing says whether the deal was won, lost or is open.';

/** The row's amount with its currency; a sentence where they cannot be read. */
function amountOf(row: CsvRow, columns: Columns, { sign }: Written) {
  const text = cellOf(row, columns, 'amount');
  if (!text) return { amount: null, currencyIsoCode: null };
  const amount = readAmount(text, sign);
  if (amount === null) return `The amount “${text}” cannot be read.`;
  const named = cellOf(row, columns, 'currency');
  const own = currencyAt(text);
  const currencyIsoCode = named ? currencyOf(named) : own;
  if (own && currencyIsoCode && own !== currencyIsoCode)
    return `The amount “${text}” is not in ${currencyIsoCode}, which its row names.`;
  if (named && !currencyIsoCode) return `The currency “${named}” is not known; write its three letters.`;
  return { amount, currencyIsoCode };
}

/** `1.23457E+11`: what a spreadsheet makes of a long number. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+?\d+$/i;

const PARTS = {
  opportunityId: 'The id is longer than an id can be.',
  amount: 'The amount has more digits than can be kept.',
} as const;

/** The schema's objection to what was read, in words. */
function objection([issue]: readonly { path: readonly PropertyKey[] }[]): { why: string } {
  const [part] = issue?.path ?? [];
  return { why: part === 'opportunityId' || part === 'amount' ? PARTS[part] : 'The row cannot be kept as it is.' };
}

/** What a row says of its deal, or why it cannot be read. */
export function judgeRow(row: CsvRow, columns: Columns, written: Written): Said {
  if (row.broken) return { why: row.broken };
  const result = endOf(row, columns, written.stages);
  const opportunityId = cellOf(row, columns, 'id');
  if (!opportunityId) return { why: 'There is no deal’s id.' };
  if (SHORTENED.test(opportunityId))
    return { why: `A spreadsheet has shortened the id to “${opportunityId}”; take the file as the CRM wrote it.` };
  if (result === null) return { why: NO_END };
  if (result === 'open') {
    const { data, error } = DealTold.safeParse({ opportunityId, result, note: null });
    return data ?? objection(error.issues);
  }
  const day = cellOf(row, columns, 'closedAt') || cellOf(row, columns, 'lostAt');
  if (!day) return { why: 'There is no close date.' };
  const closedAt = readDate(day, written.order);
  if (closedAt === null) return { why: `The close date “${day}” cannot be read.` };
  const amount = amountOf(row, columns, written);
  if (typeof amount === 'string') return { why: amount };
  const { data, error } = DealOutcome.safeParse({ opportunityId, result, ...amount, closedAt, note: null });
  if (!data) return objection(error.issues);
  return data.amount !== null && data.currencyIsoCode === null ? { unpriced: data } : data;
}
