import { useCallback, useMemo } from 'preact/hooks';
import { findPrivate } from '../../utils/coach/private/find.ts';
import type { Known } from '../../utils/coach/private/finding.ts';
import { findInTexts, type PrivateWords } from '../../utils/coach/private/inReport.ts';
import { peopleOf, reportTexts } from '../../utils/coach/private/reportTexts.ts';
import type { DraftReport } from '../../utils/record/report.ts';
import type { FoundMark } from '../base/redactionMarks.ts';
import { KIND_NAMES } from './privateKindNames.ts';
import type { Destination } from './useDestination.ts';

export interface Found {
  /** In the whole report, each once. */
  readonly words: readonly PrivateWords[];
  /** In one text of it, such as the quote. */
  in(text: string): FoundMark[];
}

/** What is private in the report as it stands. The captures are searched when they change, not with every key. */
export function useFound(report: DraftReport, { known: isKnown, to }: Destination): Found {
  const { capture, ...typed } = report;
  const people = peopleOf(report).join(' ');
  const known = useMemo<Known>(
    () => ({ people: people.split(' '), ownDomains: to?.ownDomains ?? [], ...(!isKnown && { kinds: [] }) }),
    [people, to, isKnown],
  );
  const captured = useMemo(() => findInTexts(reportTexts({ capture }), known), [capture, known]);
  const written = findInTexts(reportTexts(typed), known);
  const words = [...captured, ...written.filter((one) => !captured.some((other) => other.words === one.words))];
  const marks = useCallback(
    (text: string) => findPrivate(text, known).map(({ kind, start, end }) => ({ start, end, label: KIND_NAMES[kind] })),
    [known],
  );
  return { words, in: marks };
}
