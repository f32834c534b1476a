import type { DecimalSign } from './amounts.ts';
import type { Columns, Field } from './columns.ts';
import type { DayOrder } from './dates.ts';
import type { Ended } from './stages.ts';
import type { CsvRow } from './table.ts';

/** What the person said of how a file is written; everything may be left unsaid. */
export interface WaysSaid {
  sign: DecimalSign | null;
  order: DayOrder | null;
  /** Stages that mean something else than their words say. */
  stages: ReadonlyMap<string, Ended>;
}

/** The same with the currency of amounts whose row names none; empty: none. It is asked of no row, and judged last. */
export interface Answers extends WaysSaid {
  currency: string;
}
export const NOTHING_SAID: Answers = { sign: null, order: null, currency: '', stages: new Map() };

/** How exports keep a spreadsheet from reading an id as a number: `="0061"`. */
const SHIELDED = /^="(.*)"$/;

/** What a row has in a field's column, without spaces around it. */
export const cellOf = ({ cells }: CsvRow, columns: Columns, field: Field): string => {
  const place = columns[field];
  const text = place === null ? '' : (cells[place] ?? '').trim();
  return SHIELDED.exec(text)?.[1]?.trim() ?? text;
};
