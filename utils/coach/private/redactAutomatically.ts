import type { PrivateKind } from '../../record/privateKind.ts';
import { redact } from '../../record/redact.ts';
import type { DraftReport } from '../../record/report.ts';
import type { Known } from './finding.ts';
import { findInReport } from './inReport.ts';

/**
 * The report without the private words of these kinds, wherever they stand in it (P8): a workspace's rule. The same report
 * when the rule is empty or nothing is found. What is gone is counted in each capture's `redactions`.
 */
export function redactAutomatically(
  report: DraftReport,
  kinds: readonly PrivateKind[],
  known: Omit<Known, 'kinds'> = {},
): DraftReport {
  if (kinds.length === 0) return report;
  const found = findInReport(report, { ...known, kinds });
  if (found.length === 0) return report;
  const redacted = redact(report, ...found.map(({ words }) => words));
  // What stood on either side may be one now: once more, as long as there is less of it.
  return same(redacted, report) ? report : redactAutomatically(redacted, kinds, known);
}

const same = (a: DraftReport, b: DraftReport): boolean => JSON.stringify(a) === JSON.stringify(b);
