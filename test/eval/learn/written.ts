import type { Learnt } from '../../../utils/coach/wish/learnt/odds.ts';

/** A fit as `weights.json`: whole hundredths, the features of each weight together and in order; weights of 0 are left out. */
export function written({ bias, weights }: Learnt, bar: number): string {
  const rounded = [...weights].map(([feature, weight]) => ({ feature, weight: Math.round(weight * 10) * 10 }));
  const groups = Map.groupBy(
    rounded.filter(({ weight }) => weight !== 0),
    ({ weight }) => weight,
  );
  const byWeight = [...groups].toSorted(([one], [other]) => one - other);
  return `${JSON.stringify(
    {
      bar: Math.round(bar * 100),
      bias: Math.round(bias * 100),
      weights: Object.fromEntries(
        byWeight.map(([weight, found]) => [
          String(weight),
          found
            .map(({ feature }) => feature)
            .toSorted()
            .join('|'),
        ]),
      ),
    },
    null,
    2,
  )}\n`;
}
