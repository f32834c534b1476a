import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { basisOf } from './basis.ts';
import { identify, type Identities } from './deals.ts';
import { keepOrder } from './keptOrder.ts';
import { isOver, scored, type ToRank } from './ranked.ts';
import type { Ranking } from './ranking.ts';

/**
 * The ranking of a workspace. `problems`: all of them with the reports on them; `known`: what all of its reports, those
 * on no problem included, tell of accounts and deals. `now` in milliseconds. The same input gives the same answer, in
 * whatever order it comes.
 */
export function rank(
  problems: readonly ToRank[],
  settings: RankingSettings,
  now: number,
  known: Identities = identify(problems.flatMap(({ evidence }) => evidence)),
): Ranking {
  const basis = basisOf(known, settings, now);
  const order = keepOrder();
  order.change(
    [],
    problems.filter((one) => !isOver(one)).map((one) => scored(one, basis)),
    basis,
  );
  return order.ranking(settings);
}
