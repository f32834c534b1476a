import { EVERYDAY } from './everyday.ts';
import { foldedWords } from './foldedWords.ts';
import { stem } from './stem.ts';

/** What a report is compared by: word roots of its parts, and `name=value` of what the page told beside the quote. */
export interface Terms {
  statement: string[];
  quote: string[];
  feature: string[];
  fields: string[];
}

/** Most roots kept of one part, the first ones, so that a long quote costs no more than a page of text. */
const PART_MAX = 250;

/** The distinct word roots of these texts, without everyday words; null and empty ones say nothing. */
export function rootsOf(...texts: (string | null)[]): string[] {
  const words = foldedWords(texts.filter(Boolean).join('\n')).filter((word) => !EVERYDAY.has(word));
  return [...new Set(words.map(stem))].slice(0, PART_MAX);
}
