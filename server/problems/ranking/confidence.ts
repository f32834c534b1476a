import type { ProblemInputs, Term } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { whole } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import { counted } from '../../../utils/record/counted.ts';
import { distinct, term } from './term.ts';

function counting(evidence: readonly Evidence[], { confidence }: RankingSettings): { people: number; percent: number } {
  const people = new Set(evidence.map(({ reporterId }) => reporterId)).size;
  return { people, percent: people <= 1 ? confidence.one : people === 2 ? confidence.two : confidence.more };
}

/**
 * How sure we are, in percent: by how many different people reported it, unless the product manager said otherwise.
 * What an amount's origin is worth is not in here: that is weighed deal by deal.
 */
export const confidenceOf = (
  evidence: readonly Evidence[],
  settings: RankingSettings,
  { confidence }: ProblemInputs,
): number => confidence?.percent ?? counting(evidence, settings).percent;

/** The same opened. */
export function confidenceTerm(evidence: readonly Evidence[], settings: RankingSettings, inputs: ProblemInputs): Term {
  const { people, percent } = counting(evidence, settings);
  const by = `${counted(people, 'person', 'people')} reported it: ${percent} %`;
  const given = inputs.confidence;
  const formula = given ? `set by the product manager: ${given.reason} (${by})` : by;
  return term(['confidence', 'Confidence'], whole(confidenceOf(evidence, settings, inputs)), 'percent', formula, {
    reports: distinct(evidence.map(({ reportId }) => reportId)),
  });
}
