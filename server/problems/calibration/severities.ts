import type { Calibration } from '../../../utils/record/calibration.ts';
import type { Ended } from './calibration.ts';

/** The worst first. */
const ORDER = ['blocked', 'slowed', 'annoyed', null] as const;

const worst = ({ claims }: Ended) =>
  ORDER.find((severity) => claims.some((claim) => claim.severity === severity)) ?? null;

/** Ended deals by the worst that the seller said of them; only what was said at least once. */
export const bySeverity = (ended: readonly Ended[]): Calibration['severities'] =>
  ORDER.flatMap((severity) => {
    const results = ended.filter((one) => worst(one) === severity).map(({ outcome }) => outcome.result);
    const won = results.filter((result) => result === 'won').length;
    return results.length === 0 ? [] : [{ severity, won, lost: results.length - won }];
  });
