import { stripVTControlCharacters } from 'node:util';
import type { Count } from './count.ts';
import type { Ran } from './execute.ts';
import type { Stage } from './stages.ts';

const LINE = 62;

/** A stage's outcome: one line when it passed; all it wrote below it when it failed. */
export function stageText({ name, title, counts }: Stage, ran: Ran, { passed, failed, notes }: Count): string {
  const sum = counts ? `${passed} passed, ${failed} failed` : failed === 0 ? 'passed' : 'FAILED';
  const head = `${name.padEnd(9)} ${title} `.padEnd(LINE, '.') + ` ${sum} (${ran.seconds.toFixed(1)} s)\n`;
  if (failed === 0) return head;
  const rule = `${'-'.repeat(LINE)}\n`;
  return head + rule + [stripVTControlCharacters(ran.output).trimEnd(), ...notes, ''].join('\n') + rule;
}

/** The end of the run. Its last line is read by programs: `N passed, N failed`, alone. */
export function sumText(counts: readonly Count[], seconds: number): string {
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0);
  const time = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `Together ${time}.\n${sum('passed')} passed, ${sum('failed')} failed\n`;
}
