import type { Basis } from './basis.ts';
import type { Deal } from './deals.ts';
import { sum, type Decimal } from './decimal.ts';
import type { Evidence } from './evidence.ts';

/** A deal and which of the reports name it. */
export interface NamedDeal {
  deal: Deal;
  reports: string[];
}

export interface Stake {
  /** Open deals in full, and as much of them as counts. */
  open: Decimal;
  weighed: Decimal;
  /** Every deal once, in the order of their ids. */
  deals: NamedDeal[];
}

/** Without a stage a deal is taken for open. */
const isOpen = ({ stage }: Deal): boolean => stage === 'open' || stage === 'unknown';

/** The deals that these reports name, each once (P10). `evidence`: any set of reports within the period. */
export function stakeOf(evidence: readonly Evidence[], basis: Basis): Stake {
  const named = new Map<string, NamedDeal>();
  for (const one of evidence) {
    const deal = one.deal && basis.dealOf(one);
    if (!deal) continue;
    const before = named.get(deal.id);
    if (before) before.reports.push(one.reportId);
    else named.set(deal.id, { deal, reports: [one.reportId] });
  }
  const deals = [...named.values()].toSorted((a, b) => (a.deal.id < b.deal.id ? -1 : 1));
  const worths = deals.flatMap(({ deal }) => (isOpen(deal) ? (basis.worthOf(deal).known ?? []) : []));
  return { open: sum(worths.map(({ full }) => full)), weighed: sum(worths.map(({ counts }) => counts)), deals };
}
