import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import type { Basis } from './basis.ts';
import { before, type Standing } from './line.ts';
import { reordered } from '../ordered.ts';
import { isAside, type Ranked } from './ranked.ts';
import { rankingOf, type Ranking } from './ranking.ts';
import { keepTotal } from './total.ts';

export interface KeptOrder {
  /** These problems are not in the ranking any more, and those are, with other numbers maybe. `basis`: of those. */
  change(gone: Iterable<string>, come: readonly Ranked[], basis: Basis): void;
  /** The ranking as it stands; later changes do not reach it. */
  ranking(settings: RankingSettings): Ranking;
}

const isInLine = ({ problem }: Ranked): boolean => !isAside(problem);
const standingsOf = (some: readonly Ranked[], inLine: boolean): Standing[] =>
  some.filter((one) => isInLine(one) === inLine).map(({ standing }) => standing);

/** The problems of a ranking in their order: a change looks only at those that it moves. */
export function keepOrder(): KeptOrder {
  const byId = new Map<string, Ranked>();
  const total = keepTotal();
  let line: readonly Standing[] = [];
  let aside: readonly Standing[] = [];

  return {
    change(gone, come, basis) {
      const out = [...new Set([...gone, ...come.map(({ problem }) => problem.id)])].flatMap((id) => byId.get(id) ?? []);
      for (const { problem } of out) byId.delete(problem.id);
      for (const one of come) byId.set(one.problem.id, one);
      const exchange = (inLine: boolean) => ({ gone: standingsOf(out, inLine), come: standingsOf(come, inLine) });
      line = reordered(line, before, exchange(true));
      aside = reordered(aside, before, exchange(false));
      const inLine = come.filter(isInLine).map(({ problem, score, evidence }) => ({
        problemId: problem.id,
        stake: score.stake,
        evidence: evidence.filter(basis.isWithin),
      }));
      total.change(
        out.map(({ problem }) => problem.id),
        inLine,
        basis,
      );
    },
    ranking: (settings) => rankingOf({ byId: new Map(byId), line, aside, deals: total.groups() }, settings),
  };
}
