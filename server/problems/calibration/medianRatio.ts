import { plain, sum, whole, ZERO, type Decimal } from '../ranking/decimal.ts';

/** The median of final ÷ claimed, to two decimals; null without any. A claim of nothing has no ratio. */
export function medianRatio(pairs: readonly { claimed: Decimal; final: Decimal }[]): string | null {
  const ratios = pairs
    .filter(({ claimed }) => claimed.gt(ZERO))
    .map(({ claimed, final }) => final.div(claimed))
    .toSorted((a, b) => a.cmp(b));
  if (ratios.length === 0) return null;
  const middle = ratios.slice(Math.ceil(ratios.length / 2) - 1, Math.floor(ratios.length / 2) + 1);
  return plain(sum(middle).div(whole(middle.length)));
}
