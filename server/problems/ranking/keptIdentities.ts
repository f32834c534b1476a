import { crmDeal } from './crmDeal.ts';
import { eachOf, type InParts } from '../inParts.ts';
import { bondsOf, identifying, type Deal, type Identities, type Told } from './deals.ts';
import type { Evidence } from './evidence.ts';

/** A report as it was counted before, null for a new one, and as it is now. */
export interface Changed {
  before: Evidence | null;
  after: Evidence;
}

/** Reports that are looked at without a break. */
const PART = 5_000;
/** Past this part of all reports it is faster to look at all at once. */
const MANY = 0.2;

const told = (deal: Deal | null): string =>
  JSON.stringify(deal && [deal.id, deal.name, deal.stage, deal.conflicting, deal.amountFrom, deal.outcome]);

/** Whether two deals are shown and counted alike. */
const alike = (a: Deal | null, b: Deal | null): boolean => a === b || (a !== null && b !== null && told(a) === told(b));

export interface KeptIdentities extends Identities {
  /** The reports that name the deal of this CRM id. */
  naming(opportunityId: string): readonly string[];
  /** Whether the deal of this CRM id counts as won or lost, be it by the reports that name it. */
  hasEnded(opportunityId: string): boolean;
  /**
   * Gives the reports whose account or deal is another one now. `settled`: what holds since of deals; `unsaid`: the
   * deals, by their CRM ids, of which nothing holds any more.
   */
  changing(changes: readonly Changed[], settled: readonly Told[], unsaid: readonly string[]): InParts<Set<string>>;
}

/** `identify` that is kept up to date: only what a changed report is tied to is looked at again. */
export function keepIdentities(): KeptIdentities {
  const reports = new Map<string, Evidence>();
  const bound = new Map<string, Set<string>>();
  const accounts = new Map<string, string | null>();
  const deals = new Map<string, Deal>();
  const outcomes = new Map<string, Told>();

  function put({ before, after }: Changed): void {
    for (const bond of before ? bondsOf(before) : []) bound.get(bond)?.delete(after.reportId);
    for (const bond of bondsOf(after)) bound.set(bond, (bound.get(bond) ?? new Set()).add(after.reportId));
    reports.set(after.reportId, after);
  }

  /** These reports, and all that are tied to them or were. */
  function tiedTo(changes: readonly Changed[]): Evidence[] {
    const found = new Map(changes.map(({ after }) => [after.reportId, after]));
    const bonds = new Set(
      changes.flatMap(({ before, after }) => [...(before ? bondsOf(before) : []), ...bondsOf(after)]),
    );
    // A set that grows while it is walked is walked to its new end.
    for (const bond of bonds)
      for (const id of bound.get(bond) ?? []) {
        const one = reports.get(id);
        if (!one || found.has(id)) continue;
        found.set(id, one);
        for (const more of bondsOf(one)) bonds.add(more);
      }
    return [...found.values()];
  }

  const naming = (id: string): string[] => [...(bound.get(crmDeal(id)) ?? [])];

  /** The reports that name these deals by their ids, to be looked at again with all that are tied to them. */
  function settle(settled: readonly Told[], unsaid: readonly string[]): Changed[] {
    for (const one of settled) outcomes.set(crmDeal(one.opportunityId), one);
    for (const id of unsaid) outcomes.delete(crmDeal(id));
    const ids = settled.map(({ opportunityId }) => opportunityId).concat(unsaid);
    const named = new Set(ids.flatMap(naming));
    return [...named].flatMap((id) => {
      const after = reports.get(id);
      return after ? [{ before: null, after }] : [];
    });
  }

  function hasEnded(id: string): boolean {
    const [first] = naming(id);
    const stage = first === undefined ? outcomes.get(crmDeal(id))?.result : deals.get(first)?.stage;
    return stage === 'won' || stage === 'lost';
  }

  return {
    naming,
    hasEnded,
    accountOf: ({ reportId }) => accounts.get(reportId) ?? null,
    dealOf: ({ reportId }) => deals.get(reportId) ?? null,
    *changing(reported, settled, unsaid) {
      yield* eachOf(reported, PART, put);
      const changes = [...reported, ...settle(settled, unsaid)];
      const those = changes.length > reports.size * MANY ? [...reports.values()] : tiedTo(changes);
      const known = yield* identifying(those, outcomes);
      const others = new Set<string>();
      yield* eachOf(those, PART, (one) => {
        const { reportId } = one;
        const [account, deal] = [known.accountOf(one), known.dealOf(one)];
        const isSame = alike(deals.get(reportId) ?? null, deal);
        if (!isSame || (accounts.get(reportId) ?? null) !== account) others.add(reportId);
        accounts.set(reportId, account);
        if (!isSame && deal) deals.set(reportId, deal);
        if (!deal) deals.delete(reportId);
      });
      return others;
    },
  };
}
