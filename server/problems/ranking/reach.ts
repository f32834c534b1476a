import type { Severity } from '../../../utils/record/report.ts';
import type { Basis } from './basis.ts';
import { sum, whole, type Decimal } from './decimal.ts';
import type { Evidence } from './evidence.ts';

/** What happens at an account; `unknown` where no report says. */
export type Harm = Severity | 'unknown';

export const WORST_FIRST: readonly Harm[] = ['blocked', 'slowed', 'annoyed', 'unknown'];
const SAID: Record<Harm, string> = {
  blocked: 'blocked by it',
  slowed: 'slowed by it',
  annoyed: 'annoyed by it',
  unknown: 'without a word on what happens',
};

export const saidOf = (harm: Harm): string => SAID[harm];

/** An account with the reports on it and the worst they say. */
export interface Harmed {
  id: string;
  harm: Harm;
  reports: Evidence[];
}

export interface Reach {
  accounts: Harmed[];
  /** The sum of what each account counts: reach × impact. */
  points: Decimal;
  /** What happens at most of them; the milder one of two. */
  usual: Harm;
  /** Reports that name no account. */
  nameless: Evidence[];
}

const worstOf = (reports: readonly Evidence[]): Harm =>
  WORST_FIRST.find((harm) => reports.some(({ severity }) => (severity ?? 'unknown') === harm)) ?? 'unknown';

export const countHarm = (accounts: readonly Harmed[], harm: Harm): number =>
  accounts.filter((one) => one.harm === harm).length;

const usualOf = (accounts: readonly Harmed[]): Harm =>
  WORST_FIRST.toReversed().reduce(
    (best, harm) => (countHarm(accounts, harm) > countHarm(accounts, best) ? harm : best),
    'unknown',
  );

/** Distinct accounts, and what happens at each at its worst. `evidence`: of one problem, within the period. */
export function reachOf(evidence: readonly Evidence[], { accountOf, weightOf }: Basis): Reach {
  const groups = new Map<string, Evidence[]>();
  const nameless: Evidence[] = [];
  for (const one of evidence) {
    const id = accountOf(one);
    const group = id === null ? nameless : groups.get(id);
    if (group) group.push(one);
    else if (id !== null) groups.set(id, [one]);
  }
  const accounts = Array.from(groups, ([id, reports]) => ({ id, reports, harm: worstOf(reports) }));
  const counts = WORST_FIRST.map((harm) => ({ harm, n: countHarm(accounts, harm) })).filter(({ n }) => n > 0);
  const points = sum(counts.map(({ harm, n }) => weightOf[harm].times(whole(n))));
  return { accounts, points, usual: usualOf(accounts), nameless };
}
