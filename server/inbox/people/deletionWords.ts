import { moment } from '../../../components/list/time.ts';
import { counted } from '../../../utils/record/counted.ts';
import {
  type Deletion,
  type DeletionCounts,
  DeletionKind,
  type DeletionTarget,
} from '../../../utils/record/deletion.ts';

const ONE: Record<DeletionKind, string> = {
  reports: 'report',
  quotes: 'quote',
  contacts: 'contact',
  questions: 'question',
  answers: 'answer to a question',
  introductions: 'introduction',
  consents: 'consent',
  calls: 'offered call',
  outcomes: 'outcome of a deal',
};
const MORE: Partial<Record<DeletionKind, string>> = { answers: 'answers to questions', outcomes: 'outcomes of deals' };

/** What goes, kind by kind: `2 reports`, `1 outcome of a deal`; kinds of which there is nothing are left out. */
export const kindWords = (counts: DeletionCounts): string[] =>
  DeletionKind.options.filter((kind) => counts[kind] > 0).map((kind) => counted(counts[kind], ONE[kind], MORE[kind]));

/** A line of what was deleted; it names nobody but whoever did it. */
export const deletionWords = ({ kind, by, at, counts }: Deletion): string =>
  `${moment(at)}: ${kind === 'report' ? 'a report' : 'a customer'}, by ${by?.name ?? 'a command on the endpoint'}: ${kindWords(counts).join(', ')}.`;

const REPORT = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** What was typed: the link or id of a report, else a customer. */
export function targetOf(typed: string): DeletionTarget {
  const [reportId] = REPORT.exec(typed) ?? [];
  return reportId ? { kind: 'report', reportId } : { kind: 'customer', customer: typed.trim() };
}
