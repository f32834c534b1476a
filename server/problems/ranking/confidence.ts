import type { ProblemInputs, Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { whole } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import { counted, distinct, term } from './term.ts';

/**
 * How sure we are, in percent: by how many different people reported it, unless the product manager said otherwise.
 * What an amount's origin is worth is not in here: that is weighed deal by deal.
 */
export function confidenceOf(
  evidence: readonly Evidence[],
  { confidence }: RankingSettings,
  inputs: ProblemInputs,
): { percent: number; term: Term } {
  const people = new Set(evidence.map(({ reporterId }) => reporterId)).size;
  const reports = distinct(evidence.map(({ reportId }) => reportId));
  const counting = people <= 1 ? confidence.one : people === 2 ? confidence.two : confidence.more;
  const by = `${counted(people, 'person', 'people')} reported it: ${counting} %`;
  const given = inputs.confidence;
  const percent = given?.percent ?? counting;
  const formula = given ? `set by the product manager: ${given.reason} (${by})` : by;
  return { percent, term: term(['confidence', 'Confidence'], whole(percent), 'percent', formula, { reports }) };
}
