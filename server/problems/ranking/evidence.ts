import type { Report } from '../../../utils/record/report.ts';
import type { Origin } from '../../../utils/record/primitives.ts';
import { stageClass, type StageClass } from './stageClass.ts';

/** What a report says of a deal. */
export interface DealNamed {
  externalId: string | null;
  name: string | null;
  /** A decimal text; null when not known. */
  amount: string | null;
  currency: string | null;
  /** Where the amount came from. */
  origin: Origin;
  stage: StageClass;
  probability: number | null;
}

/** A report reduced to what the ranking counts. No quote and no statement. */
export interface Evidence {
  reportId: string;
  reporterId: string;
  /** When it was heard, in milliseconds: by its seller's clock, and never after it came. */
  heardAt: number;
  /** `keys`: marks by which an account is known again, none twice; empty when no account is named. */
  account: { keys: readonly string[]; name: string | null };
  severity: Report['impact']['severity'];
  deal: DealNamed | null;
}

/** A report that names a deal. */
export type Naming = Evidence & { deal: DealNamed };

export const isNaming = (one: Evidence): one is Naming => one.deal !== null;

/** The parts of a report that evidence is made of. */
export type Reported = Pick<Report, 'id' | 'createdAt' | 'impact' | 'account' | 'opportunity'>;

function dealNamed({ opportunity }: Reported): DealNamed | null {
  if (!opportunity) return null;
  const { externalId, name, amount, currencyIsoCode, stageName, probability, source, origins } = opportunity;
  if (externalId === null && name === null && amount === null) return null;
  const origin = origins['amount'] ?? source;
  const stage = stageClass(stageName, probability);
  return { externalId, name, amount, currency: currencyIsoCode, origin, stage, probability };
}

/** What the endpoint knows of a report besides its words. `receivedAt`: when it came first (RFC 3339). */
export interface Arrived {
  reporterId: string;
  receivedAt: string;
}

/**
 * What counts of a report. `accountKeys`: how the workspace knows accounts again. A clock that runs ahead, by years say,
 * would keep its report in every period, and its amount the newest of its deal, for good.
 */
export function toEvidence(
  report: Reported,
  { reporterId, receivedAt }: Arrived,
  accountKeys: (report: Pick<Report, 'account'>) => string[],
): Evidence {
  return {
    reportId: report.id,
    reporterId,
    heardAt: Math.min(Date.parse(report.createdAt), Date.parse(receivedAt)),
    account: { keys: accountKeys(report), name: report.account?.name ?? null },
    severity: report.impact.severity,
    deal: dealNamed(report),
  };
}

/** Oldest first; reports of one moment by their ids. */
export const byAge = (a: Evidence, b: Evidence): number => a.heardAt - b.heardAt || (a.reportId < b.reportId ? -1 : 1);
