import type { Unread } from './read.ts';
import { confusion, falseAlarms, type Judged, missed, score } from './score.ts';

const share = (value: number): string => value.toFixed(3);
const shown = ({ line, text }: Judged): string => `  ${line}: ${text}`;
const shownWith = (one: Judged): string => `${shown(one)}  [${one.because}]`;

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines];

/** Figures of the decision "wish or not", the table of labels, and every sentence it got wrong. */
export function report(all: readonly Judged[]): string {
  const { precision, recall, f1 } = score(all);
  const rows = [...confusion(all)].map(([label, said]) =>
    [label, said.problem, said.solution, said.mixed]
      .map((cell) => String(cell).padEnd(10))
      .join('')
      .trimEnd(),
  );
  return [
    `${all.length} sentences. A wish is what is labelled, or said to be, solution or mixed.`,
    `wish: precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}`,
    '',
    'is        problem   solution  mixed     <- said',
    ...rows,
    '',
    ...listed('Wishes missed, by line', missed(all).map(shown)),
    ...listed('No wish, but taken for one, by line', falseAlarms(all).map(shownWith)),
  ].join('\n');
}

/** The share of sentences without any request that are taken for a wish. */
export function alarmReport(all: readonly Judged[]): string {
  const alarms = falseAlarms(all);
  const rate = all.length === 0 ? 0 : (100 * alarms.length) / all.length;
  return [
    `${all.length} sentences that ask for nothing; ${alarms.length} taken for a wish: false alarms ${rate.toFixed(1)} %`,
    ...alarms.map(shownWith),
  ].join('\n');
}

/** Lines that were left out, so that nobody takes them for judged. */
export const leftOut = (unread: readonly Unread[]): string[] =>
  unread.map(({ line, why }) => `line ${line} ${why}: left out`);
