import { featuresOf } from './features.ts';
import { type Learnt, oddsOf } from './odds.ts';
import written from './weights.json' with { type: 'json' };

/** As `npm run eval:learn` writes it: in hundredths, the features of one weight together, apart by `|`. */
function read({ bias, weights }: typeof written): Learnt {
  const each = Object.entries(weights).flatMap(([weight, features]) =>
    features.split('|').map((feature) => [feature, Number(weight) / 100] as const),
  );
  return { bias: bias / 100, weights: new Map(each) };
}

/** Read when it is first asked for: most starts of the background judge no text. */
let learnt: Learnt | null = null;

/** How much an English sentence reads like one that asks for a feature: the logarithm of the odds. */
export const oddsOfAsking = (sentence: string): number => oddsOf((learnt ??= read(written)), featuresOf(sentence));

/** Does it read so much like a wish that one may ask about it? The bar is set where false alarms are few. */
export const readsLikeAsking = (sentence: string): boolean => oddsOfAsking(sentence) > written.bar / 100;
