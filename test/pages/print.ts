import type { Verdict } from './compare.ts';
import type { Case, PageFile } from './index.ts';

/** One case and what came of it. */
export type Result = { file: PageFile; index: number; verdict: Verdict };

const isRight = ({ verdict }: Result): boolean => verdict.wrong.length === 0;

/** `ok` or `wrong`, the case, and each thing that is wrong. */
export function caseLine({ file, index, verdict }: Result): string {
  const name = `${file.kind}/${file.site} ${file.id} #${index + 1}`;
  if (verdict.wrong.length === 0) return `ok    ${name}`;
  return `wrong ${name}\n${verdict.wrong.map((one) => `        ${one}`).join('\n')}`;
}

/** Right and all, by kind and site. */
export function table(results: readonly Result[]): string {
  const groups = Map.groupBy(results, ({ file }) => `${file.kind}\t${file.site}`);
  const rows = [...groups].toSorted().map(([name, all]) => {
    const [kind = '', site = ''] = name.split('\t');
    return [kind, site, String(all.filter(isRight).length), String(all.length)];
  });
  const all = [['kind', 'site', 'right', 'cases'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Expectations that were not compared, so that nobody takes them for right. */
export function notCompared(results: readonly Result[]): string[] {
  const names = results.flatMap(({ verdict }) => verdict.unknown);
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => `not compared: ${name} (${all.length})`);
}

/** The cases that make a run fail. */
export const failing = (results: readonly Result[]): Result[] => results.filter((result) => !isRight(result));

/** All cases of a file, in order. */
export const casesOf = (file: PageFile): [number, Case][] => [...file.cases.entries()];
