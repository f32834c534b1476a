import type { Measured } from './measurePages.ts';

/** What was measured on one store, at each size, the smallest first. `reports`: how many the workspace has. */
export interface OnStore {
  name: string;
  sizes: readonly { reports: number; measured: readonly Measured[] }[];
}

const ms = (value: number): string => (value >= 10 ? String(Math.round(value)) : value.toFixed(1));

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const shown = ({ ms: took, cpu }: Measured): string => `${ms(took.median)} / ${ms(took.high)} (${ms(cpu.median)})`;

const times = (large: number, small: number): string => (large / small).toFixed(1);

/** How many times as long a page takes as in the smallest workspace, and how many times as much processor time. */
const grown = (large: Measured, small: Measured): string =>
  `${times(large.ms.median, small.ms.median)} (${times(large.cpu.median, small.cpu.median)})`;

/**
 * One line a page: for each store and size the median and the worst time in ms and the median processor time of the
 * endpoint, and how many times as much the largest took as the smallest.
 */
export function scaleTable(stores: readonly OnStore[]): string {
  const head = stores.flatMap(({ name, sizes }) => [
    ...sizes.map(({ reports }) => `${name}, ${reports.toLocaleString('en')}`),
    ...(sizes.length > 1 ? [`${name}, times`] : []),
  ]);
  const pages = stores[0]?.sizes[0]?.measured ?? [];
  const rows = pages.map(({ page }, place) => {
    const cells = stores.flatMap(({ sizes }) => {
      const found = sizes.flatMap(({ measured }) => measured[place] ?? []);
      const [small, large] = [found[0], found.at(-1)];
      return [...found.map(shown), ...(small && large && small !== large ? [grown(large, small)] : [])];
    });
    return line([page, ...cells]);
  });
  const first = 'page: median / worst, ms (processor)';
  return [line([first, ...head]), line([first, ...head].map(() => '---')), ...rows].join('');
}
