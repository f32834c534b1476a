import { counted as many } from '../../../utils/record/counted.ts';
import type { ProblemSummary } from '../../../utils/record/problem.ts';

/** `5 reports, 3 accounts`. */
export const counted = ({ reports, accounts }: Pick<ProblemSummary, 'reports' | 'accounts'>): string =>
  `${many(reports, 'report')}, ${many(accounts, 'account')}`;
