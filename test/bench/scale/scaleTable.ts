import type { Measured } from './pages.ts';

/** What was measured on one store at one size. */
export interface Column {
  name: string;
  measured: readonly Measured[];
}

const ms = (value: number): string => (value >= 10 ? String(Math.round(value)) : value.toFixed(1));

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** One line a page: the median and the worst in ms for each column, and how many times as long the last ones took. */
export function scaleTable(columns: readonly Column[]): string {
  const half = columns.length / 2;
  const grown = columns.length > 2 ? columns.slice(0, half) : [];
  const head = [
    'page (median / worst, ms)',
    ...columns.map(({ name }) => name),
    ...grown.map(({ name }) => `growth from ${name}`),
  ];
  const pages = columns[0]?.measured ?? [];
  const rows = pages.map(({ page }, place) => {
    const cells = columns.map(({ measured }) => measured[place]?.ms);
    const growth = grown.map((_, at) => (cells[at + half]?.median ?? Number.NaN) / (cells[at]?.median ?? Number.NaN));
    const shown = cells.map((cell) => (cell ? `${ms(cell.median)} / ${ms(cell.high)}` : ''));
    return line(
      [page].concat(
        shown,
        growth.map((times) => `${times.toFixed(1)} x`),
      ),
    );
  });
  return [line(head), line(head.map(() => '---')), ...rows].join('');
}
