import { useMemo } from 'preact/hooks';
import { Field as FormField } from '../../../components/base/Field.tsx';
import { Select } from '../../../components/base/Select.tsx';
import { type Columns, type Field, FIELDS } from './csv/columns.ts';
import type { CsvTable } from './csv/table.ts';

interface Props {
  table: CsvTable;
  columns: Columns;
  onInput(columns: Columns): void;
}

const LABELS: Readonly<Record<Field, string>> = {
  id: 'Deal’s id',
  stage: 'Stage or status',
  won: 'Won, yes or no',
  closed: 'Closed, yes or no',
  amount: 'Final amount',
  currency: 'Currency',
  closedAt: 'Close date',
  lostAt: 'Close date of lost deals',
};
const EXAMPLE_MAX = 40;
const NONE = { value: '', label: 'Not in this file' };

/** The first word of each column; an empty one is walked to its end, so that it is done once a file. */
const firstWords = ({ header, rows }: CsvTable): string[] =>
  header.map((_, place) => rows.find(({ cells }) => cells[place]?.trim())?.cells[place]?.trim() ?? '');

/** Which column holds what, as found out and to be corrected; each with an example of its first row. */
export function ColumnFields({ table, columns, onInput }: Props) {
  const { header } = table;
  const firsts = useMemo(() => firstWords(table), [table]);
  const options = [
    NONE,
    ...header.map((name, place) => ({ value: String(place), label: name || `Column ${place + 1}` })),
  ];
  return (
    <fieldset>
      <legend>Columns</legend>
      <div class="columns">
        {FIELDS.map((field) => {
          const place = columns[field];
          const first = place === null ? '' : firsts[place];
          return (
            <FormField
              key={field}
              label={LABELS[field]}
              hint={first && <bdi>{`e.g. ${first.slice(0, EXAMPLE_MAX)}`}</bdi>}
            >
              {(wiring) => (
                <Select
                  {...wiring}
                  value={place === null ? '' : String(place)}
                  options={options}
                  onInput={(value) => onInput({ ...columns, [field]: value === '' ? null : Number(value) })}
                />
              )}
            </FormField>
          );
        })}
      </div>
    </fieldset>
  );
}
