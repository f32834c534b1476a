import type { DraftReport } from '../record/report.ts';

// One for the whole life of the context: making one loads the dictionaries for languages without spaces.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The distinct words of a text, NFKC and lower case, by Unicode's word boundaries (UAX 29). */
export function split(text: string): string[] {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC').toLowerCase()))
    if (isWordLike) words.add(segment);
  return [...words];
}

/** The words a report is found by: its quotes, its problem, its account. */
export function wordsOf(report: DraftReport): string[] {
  const quotes = report.capture.map((capture) => capture.verbatim);
  return split([...quotes, report.problem.statement, report.account?.name ?? ''].join('\n'));
}
