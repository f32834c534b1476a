import { featuresOf, GRAM, gramsOf, PART } from '../../utils/likeness/features.ts';
import type { Terms } from '../../utils/likeness/terms.ts';
import { worth } from '../../utils/likeness/weight.ts';
import type { Placed } from '../../server/problems/voices.ts';

const PARTS = ['statement', 'feature', 'quote'] as const;

/** How strongly a report says a root or a run of letters: by the best part it stands in. */
function strength(terms: Terms, name: string): number {
  const said = PARTS.flatMap((part) =>
    terms[part].flatMap((root) => [
      root === name ? PART[part] : 0,
      gramsOf(root).includes(name) ? PART[part] * GRAM : 0,
    ]),
  );
  return Math.max(0, ...said);
}

const says = (reports: readonly Placed[], name: string): number =>
  reports.reduce((sum, report) => sum + strength(report.terms, name), 0);

/** The likeness of each problem as it is written down, word by word and without numbers for names: a yardstick. */
export function plainLikeness(terms: Terms, placed: readonly Placed[]): Map<string, number> {
  const features = [...featuresOf(terms)];
  const problems = [...Map.groupBy(placed, ({ problemId }) => problemId)];
  const gains = features.map(([name, { weight }]) => {
    const holding = problems.filter(([, reports]) => says(reports, name) > 0).length;
    return worth(holding, problems.length) * weight * 3;
  });
  const whole = gains.reduce((sum, gain) => sum + gain, 0);
  const likeness = problems.map(([problemId, reports]) => {
    const size = 2 * (0.5 + (0.5 * reports.length) / 3);
    const parts = features.map(([name], at) => {
      const said = says(reports, name);
      return ((gains[at] ?? 0) * said) / (said + size);
    });
    return [problemId, whole === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / whole] as const;
  });
  return new Map(likeness);
}
