import type { Measured } from './measurePages.ts';

/** What was measured on one store at one size. */
export interface Column {
  name: string;
  measured: readonly Measured[];
}

const ms = (value: number): string => (value >= 10 ? String(Math.round(value)) : value.toFixed(1));

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const shown = (cell: Measured | undefined): string =>
  cell ? `${ms(cell.ms.median)} / ${ms(cell.ms.high)} (${ms(cell.cpu.median)})` : '';

const times = (large: number | undefined, small: number | undefined): string =>
  `${((large ?? Number.NaN) / (small ?? Number.NaN)).toFixed(1)} x`;

/** How many times as long a page takes as in the small workspace, and how many times as much processor time. */
const grown = (large: Measured | undefined, small: Measured | undefined): string =>
  `${times(large?.ms.median, small?.ms.median)} (${times(large?.cpu.median, small?.cpu.median)})`;

/**
 * One line a page: for each column the median and the worst time in ms and the median processor time of the endpoint, and
 * how many times as much the last columns took as the first ones.
 */
export function scaleTable(columns: readonly Column[]): string {
  const half = columns.length / 2;
  const small = columns.length > 2 ? columns.slice(0, half) : [];
  const head = [
    'page: median / worst, ms (processor)',
    ...columns.map(({ name }) => name),
    ...small.map(({ name }) => `growth from ${name}`),
  ];
  const rows = (columns[0]?.measured ?? []).map(({ page }, place) => {
    const cells = columns.map(({ measured }) => measured[place]);
    return line([page, ...cells.map(shown), ...small.map((_, at) => grown(cells[at + half], cells[at]))]);
  });
  return [line(head), line(head.map(() => '---')), ...rows].join('');
}
