import { featuresOf } from './features.ts';
import learnt from './weights.json' with { type: 'json' };

/** As `npm run eval:learn` writes it: in hundredths, the features of one weight together, apart by `|`. */
const weights = new Map(
  Object.entries(learnt.weights).flatMap(([weight, features]) =>
    features.split('|').map((feature) => [feature, Number(weight) / 100] as const),
  ),
);

/**
 * How much an English sentence reads like one that asks for a feature, by what was learnt from labelled sentences: the
 * logarithm of the odds. Logistic regression, divided by the root of how many features there are, so that long sentences
 * are not surer than short ones.
 */
export function oddsOfAsking(sentence: string): number {
  const features = featuresOf(sentence);
  const sum = features.reduce((before, feature) => before + (weights.get(feature) ?? 0), 0);
  return learnt.bias / 100 + sum / Math.sqrt(features.length);
}

/** Does it read so much like a wish that one may ask about it? The bar is set where false alarms are few. */
export const readsLikeAsking = (sentence: string): boolean => oddsOfAsking(sentence) > learnt.bar / 100;
