import type { DraftReport } from '../../utils/record/report.ts';

const LONGEST = 160;
const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A quote's first words on one line. Cut between whole characters as people see them, so that no emoji or accent is
 * torn (UAX 29); only the first stretch is looked at, since a quote may have 100,000 characters.
 */
export function beginning(words: string, longest = LONGEST): string {
  const looked = words.slice(0, longest * 16);
  const parts = Array.from(segments.segment(looked.replaceAll(/\s+/g, ' ').trim()), (part) => part.segment);
  const whole = looked.length === words.length && parts.length <= longest;
  // What was looked at may itself end inside a character, so its last one is never shown.
  return whole
    ? parts.join('')
    : parts
        .slice(0, Math.min(longest, parts.length - 1))
        .join('')
        .trimEnd() + '…';
}

/** What a row is recognised by: the quote, else the problem, else that there is nothing yet. */
export function rowTitle(report: DraftReport): string {
  return beginning(report.capture[0]?.verbatim ?? '') || beginning(report.problem.statement) || 'No words yet';
}
