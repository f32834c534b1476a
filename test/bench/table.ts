import type { Result, Spread } from './measure.ts';

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 0 : 1).replace(/\.0$/, '');

const range = ({ median, low, high }: Spread): string =>
  low === high ? number(median) : `${number(median)} (${number(low)}-${number(high)})`;

const HEAD = ['what', 'unit', 'n', 'ours: median (spread)', 'floor: median (spread)', 'times the floor', 'the floor'];

/** The results as a table of plain text. */
export function table(results: readonly Result[]): string {
  const rows = results.map(({ name, unit, n, ours, floor, ratio, floorIs }) => [
    name,
    unit,
    String(n),
    range(ours),
    range(floor),
    ratio === null ? '-' : ratio.toFixed(2),
    floorIs,
  ]);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(
      (row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('');
}
