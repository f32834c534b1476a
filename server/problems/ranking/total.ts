import type { Basis } from './basis.ts';
import { isNaming, type Evidence, type Naming } from './evidence.ts';
import { NO_DEALS, regrouped, type Groups } from './groups.ts';
import { openableDeal, openableUntied, type Openable } from './openable.ts';
import type { NamedDeal, Stake } from './stake.ts';

/** What one problem brings to the total: its deals, and its reports within the period. */
export interface Staked {
  problemId: string;
  stake: Stake;
  evidence: readonly Evidence[];
}

interface Part {
  problemId: string;
  named: NamedDeal;
}

/** Amounts that nothing ties to one deal. */
export const untied = (evidence: readonly Evidence[], { dealOf }: Basis): Openable[] =>
  evidence
    .filter((one): one is Naming => isNaming(one) && one.deal.amount !== null && dealOf(one) === null)
    .map(openableUntied);

/** One deal with all the reports that name it on one problem or another. */
function together(parts: readonly Part[]): NamedDeal | null {
  const deal = parts.at(-1)?.named.deal;
  return deal ? { deal, reports: parts.flatMap(({ named }) => named.reports) } : null;
}

export interface Total {
  /** These problems bring nothing any more, and those bring this now. `basis`: what they are counted by. */
  change(gone: Iterable<string>, come: readonly Staked[], basis: Basis): void;
  groups(): Groups;
}

/** The deals of several problems as one stake, kept up to date: a deal that stands behind two of them counts once (P10). */
export function keepTotal(): Total {
  const staked = new Map<string, { deals: readonly NamedDeal[]; untied: readonly Openable[] }>();
  const parts = new Map<string, readonly Part[]>();
  const opened = new Map<string, Openable>();
  let groups = NO_DEALS;

  /** Takes the problem's part out of each of its deals; gives what of it was counted by itself. */
  function takeOut(problemId: string, changed: Set<string>): readonly Openable[] {
    const before = staked.get(problemId);
    staked.delete(problemId);
    for (const { deal } of before?.deals ?? []) {
      changed.add(deal.id);
      const others = (parts.get(deal.id) ?? []).filter((part) => part.problemId !== problemId);
      parts.set(deal.id, others);
    }
    return before?.untied ?? [];
  }

  function putIn({ problemId, stake, evidence }: Staked, changed: Set<string>, basis: Basis): readonly Openable[] {
    const own = { deals: stake.deals, untied: untied(evidence, basis) };
    staked.set(problemId, own);
    for (const named of own.deals) {
      changed.add(named.deal.id);
      parts.set(named.deal.id, [...(parts.get(named.deal.id) ?? []), { problemId, named }]);
    }
    return own.untied;
  }

  /** The deal as it is counted now, in place of how it was. */
  function recount(id: string, basis: Basis): { before: Openable[]; after: Openable[] } {
    const before = opened.get(id);
    const named = together(parts.get(id) ?? []);
    const after = named && openableDeal(named, basis);
    if (after) opened.set(id, after);
    else {
      opened.delete(id);
      parts.delete(id);
    }
    return { before: before ? [before] : [], after: after ? [after] : [] };
  }

  return {
    change(gone, come, basis) {
      const changed = new Set<string>();
      const out = [...gone].flatMap((id) => takeOut(id, changed));
      const into = come.flatMap((one) => putIn(one, changed, basis));
      const deals = Array.from(changed, (id) => recount(id, basis));
      groups = regrouped(groups, {
        gone: [...out, ...deals.flatMap(({ before }) => before)],
        come: [...into, ...deals.flatMap(({ after }) => after)],
      });
    },
    groups: () => groups,
  };
}
