import { featuresOf } from '../../../utils/coach/wish/learnt/features.ts';
import { type Learnt, oddsOf } from '../../../utils/coach/wish/learnt/odds.ts';
import { sentencesOf } from '../../../utils/coach/wish/sentences.ts';
import { isWish, type Labelled } from '../read.ts';
import type { Example } from './fit.ts';

const parts = (text: string): string[][] => sentencesOf(text).map((sentence) => featuresOf(sentence.text));

/** Sentences that are known for certain: all of a text without a wish, and the only one of a text with one. */
export const certain = (lines: readonly Labelled[]): Example[] =>
  lines.flatMap<Example>(({ text, label }) => {
    const all = parts(text);
    if (!isWish(label)) return all.map((features) => ({ features, asks: false }));
    return all.length === 1 ? all.map((features) => ({ features, asks: true })) : [];
  });

/** Of a text with a wish and several sentences, the one that a first fit takes for it. */
export const likely = (lines: readonly Labelled[], first: Learnt): Example[] =>
  lines.flatMap<Example>(({ text, label }) => {
    const all = parts(text);
    if (!isWish(label) || all.length === 1) return [];
    const [best = []] = all.toSorted((one, other) => oddsOf(first, other) - oddsOf(first, one));
    return [{ features: best, asks: true }];
  });
