import type { DealTold } from '../../../../utils/record/outcome.ts';

/** A row's deal, and what it says of it. */
interface OfDeal {
  id: string;
  said: DealTold | { why: string };
}

/**
 * The deals of which one row says something else than another, such as in a file of a deal's history: the rows of a file
 * have no order that tells which came last. A row that cannot be read says nothing.
 */
export function contradicting(rows: readonly OfDeal[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const { id, said } of rows) {
    if ('why' in said) continue;
    const words = JSON.stringify(said);
    if (id !== '' && (first.get(id) ?? words) !== words) found.add(id);
    else first.set(id, words);
  }
  return found;
}
