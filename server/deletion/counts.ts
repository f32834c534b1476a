import { type DeletionCounts, DeletionKind } from '../../utils/record/deletion.ts';
import type { Report } from '../../utils/record/report.ts';
import { crmId } from '../problems/ranking/crmDeal.ts';
import type { Traces } from '../store/deletions.ts';

/** The deals of a CRM that these reports name. */
export const dealsIn = (reports: readonly Report[]): string[] => [
  ...new Set(reports.flatMap(({ opportunity }) => (opportunity?.externalId ? crmId(opportunity.externalId) : []))),
];

/** Whether both say the same of every kind. */
export const sameCounts = (one: DeletionCounts, other: DeletionCounts): boolean =>
  DeletionKind.options.every((kind) => one[kind] === other[kind]);

/** Everything that goes with these reports, counted. */
export function countsOf(reports: readonly Report[], traces: Traces): DeletionCounts {
  const sum = (of: (report: Report) => number): number => reports.reduce((all, report) => all + of(report), 0);
  return { ...traces, quotes: sum(({ capture }) => capture.length), contacts: sum(({ contacts }) => contacts.length) };
}
