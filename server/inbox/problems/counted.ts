import type { ProblemSummary } from '../../../utils/record/problem.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** `5 reports, 3 accounts`. */
export const counted = ({ reports, accounts }: Pick<ProblemSummary, 'reports' | 'accounts'>): string =>
  `${many(reports, 'report', 'reports')}, ${many(accounts, 'account', 'accounts')}`;
