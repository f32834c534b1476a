/** What was learnt: how much each feature speaks for a wish. */
export interface Learnt {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/**
 * How much a sentence of these features reads like one that asks for something: the logarithm of the odds. Logistic
 * regression, divided by the root of how many features there are, so that long sentences are not surer than short ones.
 */
export function oddsOf({ bias, weights }: Learnt, features: readonly string[]): number {
  const sum = features.reduce((before, feature) => before + (weights.get(feature) ?? 0), 0);
  return bias + sum / Math.sqrt(features.length);
}
