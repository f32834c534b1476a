import { useMemo } from 'preact/hooks';
import type { Answers } from './csv/answers.ts';
import type { Columns } from './csv/columns.ts';
import { currencyOf } from './csv/currencies.ts';
import { type FileRead, readFile, type Reading, type Row, settleRows } from './csv/reading.ts';
import type { CsvTable } from './csv/table.ts';

interface FileReading extends Pick<FileRead, 'stages' | 'questions'> {
  /** Null as long as a question has no answer. */
  reading: Reading | null;
  /** What would be sent. */
  rows: readonly Row[];
}

/**
 * What a file says under the answers. Its cells are looked at again only where a column or a way of writing is said to be
 * another one: a currency is typed letter by letter, and none of 50,000 rows is read for it.
 */
export function useReading(table: CsvTable, columns: Columns, answers: Answers): FileReading {
  const { sign, order, stages } = answers;
  const file = useMemo(() => readFile(table, columns, { sign, order, stages }), [table, columns, sign, order, stages]);
  const currency = currencyOf(answers.currency);
  const reading = useMemo(() => file.rows && settleRows(file.rows, currency), [file, currency]);
  const rows = useMemo(() => (reading ? [...reading.read, ...reading.open] : []), [reading]);
  return { stages: file.stages, questions: file.questions, reading, rows };
}
