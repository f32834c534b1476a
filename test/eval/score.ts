import { judge, type Judgement } from '../../utils/coach/wish.ts';
import { isWish, type Label, type Labelled } from './read.ts';

export type Judged = Labelled & { said: Judgement['label']; because: string };

/** What the coach says to each sentence. */
export const judgeAll = (lines: readonly Labelled[]): Judged[] =>
  lines.map((line) => {
    const { label, sentences } = judge(line.text);
    const because = sentences.flatMap((sentence) => sentence.because ?? []).join(' … ');
    return Object.assign({ said: label, because }, line);
  });

/** Wishes that were not seen, and what was taken for one. */
export const missed = (all: readonly Judged[]): Judged[] => all.filter((one) => isWish(one.label) && !isWish(one.said));
export const falseAlarms = (all: readonly Judged[]): Judged[] =>
  all.filter((one) => !isWish(one.label) && isWish(one.said));

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

/** Of the decision wish or not. Where there is nothing to divide by, 1: nothing was said wrong, nothing was missed. */
export function score(all: readonly Judged[]): { precision: number; recall: number; f1: number } {
  const hits = all.filter((one) => isWish(one.label) && isWish(one.said)).length;
  const wrong = falseAlarms(all).length + missed(all).length;
  return {
    precision: share(hits, falseAlarms(all).length),
    recall: share(hits, missed(all).length),
    f1: share(2 * hits, wrong),
  };
}

/** How many sentences of each label were said to be what. */
export function confusion(all: readonly Judged[]): Map<Label, Record<Judgement['label'], number>> {
  const counts = new Map<Label, Record<Judgement['label'], number>>();
  for (const { label, said } of all) {
    const row = counts.get(label) ?? { problem: 0, solution: 0, mixed: 0 };
    row[said] += 1;
    counts.set(label, row);
  }
  return counts;
}
