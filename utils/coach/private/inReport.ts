import type { PrivateKind } from '../../record/privateKind.ts';
import type { DraftReport } from '../../record/report.ts';
import { findPrivate } from './find.ts';
import type { Known } from './finding.ts';
import { peopleOf, reportTexts } from './reportTexts.ts';

/** Words of a report that may be nobody's business, as they stand there; redacting them redacts all their occurrences. */
export interface PrivateWords {
  readonly kind: PrivateKind;
  readonly words: string;
}

/** What is private in a report's texts, each once, in the order of its fields; `people` are added from the report. */
export function findInReport(report: DraftReport, known: Known = {}): PrivateWords[] {
  return findInTexts(reportTexts(report), { ...known, people: [...(known.people ?? []), ...peopleOf(report)] });
}

/** The same for some of its texts. */
export function findInTexts(texts: readonly string[], known: Known): PrivateWords[] {
  const found = new Map<string, PrivateWords>();
  for (const text of texts)
    for (const { kind, start, end } of findPrivate(text, known)) {
      const words = text.slice(start, end);
      found.set(words.toLowerCase().replaceAll(/\s/g, ''), { kind, words });
    }
  return [...found.values()];
}
