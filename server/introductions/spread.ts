import type { Fitting } from './propose.ts';

type Spreadable = Pick<Fitting, 'tier' | 'likeness'> & { proposal: { key: string; seller: { id: string } } };

/**
 * The line in which people are proposed: by tier, then by likeness, halved with each one its seller already stands
 * before, so that not one seller gets all the asks. Ties go by the key. At most `most` of them.
 */
export function spread<T extends Spreadable>(fits: readonly T[], most: number): T[] {
  const waiting = fits.toSorted((a, b) => (a.proposal.key < b.proposal.key ? -1 : 1));
  const taken = new Map<string, number>();
  const line: T[] = [];
  const worth = ({ likeness, proposal }: T): number => (likeness + 0.1) / 2 ** (taken.get(proposal.seller.id) ?? 0);
  const better = (a: T, b: T): boolean => (a.tier === b.tier ? worth(a) > worth(b) : a.tier < b.tier);
  while (waiting.length > 0 && line.length < most) {
    const best = waiting.reduce((first, one) => (better(one, first) ? one : first));
    waiting.splice(waiting.indexOf(best), 1);
    line.push(best);
    const { id } = best.proposal.seller;
    taken.set(id, (taken.get(id) ?? 0) + 1);
  }
  return line;
}
