import type { RankedDetail, RankedProblem, Stand, Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { plain } from './decimal.ts';
import type { Groups } from './groups.ts';
import { lineOf, tieOf, type Line, type Standing } from './line.ts';
import type { Ranked } from './ranked.ts';
import type { Stake } from './stake.ts';
import { stakeTerms } from './stakeTerms.ts';
import { wouldChange } from './wouldChange.ts';

export interface Ranking {
  line: Line;
  /** So many places of the line, after the first so many. */
  places(after: number, count: number): RankedProblem[];
  /** Declined and deferred ones, best first: so many after the first `after`. */
  aside(after: number, count: number): RankedProblem[];
  /** How many of them there are. */
  asideCount: number;
  /** Over all the reports of the line, opened. */
  total(): Pick<Stake, 'open'> & { term: Term; beside: Term[] };
  /** What conditions of decisions go by; null for a problem that is in neither. */
  stand(id: string): Stand | null;
  /** Null for a problem that is in neither. */
  detail(id: string): Omit<RankedDetail, 'asOf'> | null;
}

/** Deals of one kind that the total opens to, the largest; every one is opened with its problems. */
const TOTAL_MAX = 200;

const standOf = ({ standing }: Ranked, { currencyIsoCode }: RankingSettings): Stand => ({
  accounts: standing.accounts,
  open: { amount: plain(standing.open), currencyIsoCode },
});

function shown(one: Ranked, line: Line, settings: RankingSettings): RankedProblem {
  const { problem, score, standing } = one;
  const at = line.indexOf(problem.id);
  const next = at === null ? undefined : line.standings[at + 1];
  return {
    problemId: problem.id,
    statement: problem.statement,
    status: problem.status,
    score: plain(standing.score),
    ...standOf(one, settings),
    effort: plain(standing.effort),
    effortMissing: score.effortMissing,
    ...line.placeOf(standing),
    takesPart: at !== null,
    tie: next ? tieOf(standing, next) : null,
  };
}

/** What a ranking is read from: its problems by their ids, those in the line and those aside in their orders. */
export interface Ordered {
  byId: ReadonlyMap<string, Ranked>;
  line: readonly Standing[];
  aside: readonly Standing[];
  /** The deals behind the line, each once. */
  deals: Groups;
}

/** The ranking of problems whose numbers and order are known. */
export function rankingOf({ byId, line: standings, aside, deals }: Ordered, settings: RankingSettings): Ranking {
  const standingOf = (id: string): Standing | undefined => byId.get(id)?.standing;
  const line = lineOf(standings, settings.bar, standingOf);
  const shownAll = (some: readonly Standing[]): RankedProblem[] =>
    some.flatMap(({ id }) => {
      const one = byId.get(id);
      return one ? [shown(one, line, settings)] : [];
    });
  return {
    line,
    places: (after, count) => shownAll(standings.slice(after, after + count)),
    aside: (after, count) => shownAll(aside.slice(after, after + count)),
    asideCount: aside.length,
    total: () => ({ open: deals.open.full, ...stakeTerms(deals, settings.currencyIsoCode, TOTAL_MAX) }),
    stand(id) {
      const one = byId.get(id);
      return one ? standOf(one, settings) : null;
    },
    detail(id) {
      const one = byId.get(id);
      if (!one) return null;
      const { score, standing, problem } = one;
      return {
        ...shown(one, line, settings),
        ...score.opened(),
        wouldChange: wouldChange(standing, score, line, settings),
        inputs: problem.inputs,
      };
    },
  };
}
