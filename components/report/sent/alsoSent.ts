import type { DraftReport } from '../../../utils/record/report.ts';
import type { Line } from './line.ts';

/** Our own words: numbers, dates and kinds that say nothing about anybody; the sentence below the list names them. */
const OURS = new Set([
  'schemaVersion',
  'revision',
  'createdAt',
  'modifiedAt',
  'startsAt',
  'generator',
  'origins',
  'source',
  'type',
]);
const OF_A_CAPTURE = new Set(['capturedAt', 'method', 'site', 'kind', 'quoted', 'part', 'redactions', 'severity']);

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Words of the report that stand in none of these lines, each as `name: words`. */
export function alsoSent(report: DraftReport, lines: readonly Line[]): string[] {
  const shown = plain(lines.flatMap((line) => line.lines).join('\n'));
  const ids = new Set([report.id, report.problem.sameAs, ...report.capture.map(({ id }) => id)]);
  const left = wordsOf('', report).filter(({ words }) => !ids.has(words) && !shown.includes(plain(words)));
  return [...new Set(left.map(({ name, words }) => `${name}: ${words}`))];
}

function wordsOf(name: string, value: unknown): { name: string; words: string }[] {
  if (OURS.has(name) || OF_A_CAPTURE.has(name)) return [];
  if (typeof value === 'string' || typeof value === 'number')
    return value === '' ? [] : [{ name, words: String(value) }];
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(name, one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => wordsOf(key, one));
}
