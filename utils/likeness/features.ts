import type { Terms } from './terms.ts';

/** What a root counts by the part it stands in: the seller's own words say most surely what it is about. */
export const PART = { statement: 1, feature: 0.8, quote: 0.7 } as const;
/** What four letters in a row count beside a whole root. They find compounds, slips of the pen and cognates. */
export const GRAM = 0.5;
const GRAM_LENGTH = 4;

const SPACED = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+$/u;

function cut(root: string): readonly string[] {
  if (root.length < GRAM_LENGTH || !SPACED.test(root)) return [];
  const marked = `_${root}_`;
  return Array.from({ length: marked.length - GRAM_LENGTH + 1 }, (_, at) => `#${marked.slice(at, at + GRAM_LENGTH)}`);
}

/** Roots whose runs are remembered; a workspace's everyday words come again with every report. */
const REMEMBERED = 20_000;
const remembered = new Map<string, readonly string[]>();

/** The runs of four letters of a root, its ends marked; none of numbers, short words and unspaced scripts. */
export function gramsOf(root: string): readonly string[] {
  const known = remembered.get(root);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const grams = cut(root);
  remembered.set(root, grams);
  return grams;
}

/** Each root with the weight of the best part it stands in. */
function weighed({ statement, quote, feature }: Terms): Map<string, number> {
  const weights = new Map<string, number>();
  for (const root of quote) weights.set(root, PART.quote);
  for (const root of feature) weights.set(root, PART.feature);
  for (const root of statement) weights.set(root, PART.statement);
  return weights;
}

/** One thing that a report is compared by: a root, or a gram of one. */
export interface Feature {
  weight: number;
  /** The root that it is, or the first one that it stands in. */
  root: string;
  /** Its place among the features, from 0: counting by number is several times faster than by name. */
  at: number;
}

/** All that a report is compared by. */
export function featuresOf(terms: Terms): Map<string, Feature> {
  const features = new Map<string, Feature>();
  for (const [root, weight] of weighed(terms)) {
    features.set(root, { weight, root, at: features.get(root)?.at ?? features.size });
    for (const gram of gramsOf(root)) {
      const known = features.get(gram);
      if (!known || known.weight < weight * GRAM)
        features.set(gram, { weight: weight * GRAM, root: known?.root ?? root, at: known?.at ?? features.size });
    }
  }
  return features;
}
