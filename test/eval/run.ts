import { alarmReport, leftOut, report } from './print.ts';
import { readLines } from './read.ts';
import { judgeAll } from './score.ts';

export type Evaluation = { out: string; notes: string[]; ok: boolean };

/**
 * Judges a file of JSON lines. `none`: only its sentences without a request, for the rate of false alarms. Not ok when
 * it holds no sentence of that kind.
 */
export function evaluate(file: string, none: boolean): Evaluation {
  const { labelled, unread } = readLines(file);
  const chosen = none ? labelled.filter(({ label }) => label === 'none') : labelled;
  const notes = leftOut(unread);
  if (chosen.length === 0) return { out: 'No sentence to judge.', notes, ok: false };
  return { out: none ? alarmReport(judgeAll(chosen)) : report(judgeAll(chosen)), notes, ok: true };
}
