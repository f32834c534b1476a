import type { RankingPage } from '../../utils/record/ranking.ts';
import type { Current } from './current.ts';

/** A page of the line as whoever may read everything reads it. */
export function toPage({ ranking, settings }: Current, after: number, limit: number): RankingPage {
  const { line } = ranking;
  const end = after + limit;
  const { term, beside } = ranking.total();
  return {
    asOf: null,
    problems: ranking.places(after, limit),
    next: end < line.standings.length ? String(end) : null,
    over: line.over,
    bar: settings.bar,
    total: term,
    beside,
    aside: ranking.aside(limit),
  };
}
