import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { QuoteRule, SharedQuote, SharedQuotes } from '../../utils/record/quotes.ts';
import { nameless } from './nameless.ts';

/** Who reads: `memberId` of a seller, who sees their own reports in full; null for who may read everything. */
export type Reader = string | null;

/** What a reader may see of what customers said, in the reports' order. */
export function sharedQuotes(reports: readonly ReceivedReport[], rule: QuoteRule, reader: Reader): SharedQuotes {
  const open = (report: ReceivedReport): boolean => reader === null || report.creator.id === reader || rule === 'named';
  const shown = reports.filter((report) => open(report) || rule === 'nameless');
  const quotes = shown.flatMap((report) => (open(report) ? named(report) : withoutNames(report)));
  return { rule, quotes: quotes.filter(({ verbatim }) => verbatim !== ''), hidden: reports.length - shown.length };
}

const named = ({ report }: ReceivedReport): SharedQuote[] =>
  report.capture.map(({ verbatim, capturedAt, said, account }) => ({
    verbatim,
    capturedAt,
    reportId: report.id,
    account: report.account?.name ?? account?.name ?? null,
    said: said?.name ?? null,
  }));

function withoutNames({ report }: ReceivedReport): SharedQuote[] {
  const texts = nameless(report);
  return report.capture.map(({ capturedAt }, place) => ({
    verbatim: texts[place] ?? '',
    capturedAt: dayOf(capturedAt),
    reportId: null,
    account: null,
    said: null,
  }));
}

/** To the minute, a time finds the meeting in a calendar. */
const dayOf = (moment: string): string => `${new Date(moment).toISOString().slice(0, 10)}T00:00:00Z`;
