import { ZERO, type Decimal } from './decimal.ts';
import { largestFirst, type Kind, type Openable } from './openable.ts';
import { reordered } from '../ordered.ts';

/** Deals of one kind, the largest first, with the sums over all of them. */
export interface Group {
  all: readonly Openable[];
  size: Decimal;
  full: Decimal;
}

export type Groups = Readonly<Record<Kind, Group>>;

const EMPTY: Group = { all: [], size: ZERO, full: ZERO };
export const NO_DEALS: Groups = { open: EMPTY, won: EMPTY, lost: EMPTY, notAdded: EMPTY, untied: EMPTY };

/** What comes and goes of the deals that are counted; those that go are the objects that came. */
export interface Exchange {
  gone: readonly Openable[];
  come: readonly Openable[];
}

function exchanged({ all, size, full }: Group, { gone, come }: Exchange): Group {
  const after = (before: Decimal, of: (one: Openable) => Decimal): Decimal =>
    gone.reduce(
      (sum, one) => sum.minus(of(one)),
      come.reduce((sum, one) => sum.plus(of(one)), before),
    );
  return {
    all: reordered(all, largestFirst, { gone, come }),
    size: after(size, (one) => one.size),
    full: after(full, (one) => one.full),
  };
}

/** The groups after an exchange. Sums are exact, so that they are those over all, whatever came and went. */
export function regrouped(groups: Groups, { gone, come }: Exchange): Groups {
  const of = (kind: Kind): Group =>
    exchanged(groups[kind], {
      gone: gone.filter((one) => one.kind === kind),
      come: come.filter((one) => one.kind === kind),
    });
  return { open: of('open'), won: of('won'), lost: of('lost'), notAdded: of('notAdded'), untied: of('untied') };
}
