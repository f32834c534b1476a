import { type Learnt, oddsOf } from '../../../utils/coach/wish/learnt/odds.ts';

/** One sentence: what is counted in it, and whether it asks for something. */
export interface Example {
  features: readonly string[];
  asks: boolean;
}

const ROUNDS = 25;
const STEP = 0.5;
/** Keeps weights small that only one sentence speaks for (L2). */
const DECAY = 1e-4;
/** A feature of one sentence says nothing of others. */
const LEAST = 2;

/** The same sequence on every machine (Park and Miller's minimal standard generator). */
function sequence(): () => number {
  let state = 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function counted(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Logistic regression over these features by AdaGrad (Duchi, Hazan, Singer 2011), one example at a time. */
function fitted(examples: readonly Example[], vocabulary: readonly string[]): Learnt {
  const weights = new Map(vocabulary.map((feature) => [feature, 0]));
  const squares = new Map(vocabulary.map((feature) => [feature, 1e-6]));
  let [bias, square] = [0, 1e-6];
  const random = sequence();
  for (let round = 0; round < ROUNDS * examples.length; round += 1) {
    const example = examples[Math.floor(random() * examples.length)];
    if (!example) continue;
    const size = Math.sqrt(example.features.length);
    const wrong = 1 / (1 + Math.exp(-oddsOf({ bias, weights }, example.features))) - Number(example.asks);
    square += wrong * wrong;
    bias -= (STEP * wrong) / Math.sqrt(square);
    for (const feature of example.features) {
      const weight = weights.get(feature);
      if (weight === undefined) continue;
      const slope = wrong / size + DECAY * weight;
      const sum = (squares.get(feature) ?? 0) + slope * slope;
      squares.set(feature, sum);
      weights.set(feature, weight - (STEP * slope) / Math.sqrt(sum));
    }
  }
  return { bias, weights };
}

/** Fits once on all features of at least two sentences, and again on the `keep` that told most. */
export function fitOn(examples: readonly Example[], keep: number): Learnt {
  const counts = counted(examples);
  const common = [...counts].filter(([, count]) => count >= LEAST).map(([feature]) => feature);
  const first = fitted(examples, common);
  if (common.length <= keep) return first;
  const told = (feature: string): number =>
    Math.abs(first.weights.get(feature) ?? 0) * Math.sqrt(counts.get(feature) ?? 0);
  const best = common.toSorted((one, other) => told(other) - told(one)).slice(0, keep);
  return fitted(examples, best);
}
