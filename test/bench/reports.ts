import { newId } from '../../utils/record/id.ts';
import type { Report } from '../../utils/record/report.ts';
import { reportFor } from '../support/reports.ts';

const PARAGRAPH =
  'Every quarter the finance team exports twelve sheets by hand, because the export stops at 2,000 rows and nobody is told. ';

/** A report of about 2 KB, all fields that a busy seller fills; no two are the same. */
export function benchReport(number: number): Report {
  const report = reportFor(`Export number ${number} stops early and nobody is told`, {
    id: newId(),
    verbatim: `${number}: ${PARAGRAPH.repeat(3)}`,
  });
  return { ...report, impact: { severity: null, cost: PARAGRAPH.repeat(2) } };
}

export const benchReports = (count: number): Report[] =>
  Array.from({ length: count }, (_, number) => benchReport(number));
