import { featuresOf } from './features.ts';
import type { SharedRoot } from './sharedWords.ts';
import type { Terms } from './terms.ts';
import { strengthOf, vocabularyOf } from './vocabulary.ts';
import { worth } from './weight.ts';

/** A statement that shares something with a text. */
export interface Alike {
  /** Its place in the list. */
  at: number;
  /** 0 to 1: what is shared, by the geometric mean of what either says. */
  likeness: number;
  /** The dearest first. */
  shared: SharedRoot[];
}

/** Finds the statements that are most alike to a text, the likeliest first, equals in their order. */
export type FindAlike = (terms: Terms, limit: number) => Alike[];

/**
 * Statements, as distinct word roots each, made ready for being found. Here both sides are short, other than in Triage,
 * where a problem speaks with all its reports: what a statement says beyond the text counts against it as well.
 */
export function findAlike(statements: readonly (readonly string[])[]): FindAlike {
  const { saying, all } = vocabularyOf(statements);
  const own = new Float64Array(statements.length);
  for (const [feature, texts] of all()) {
    const adds = worth(texts.length, statements.length) * strengthOf(feature);
    for (const at of texts) own[at] = (own[at] ?? 0) + adds;
  }
  return (terms, limit) => {
    const sums = new Map<number, number>();
    const added = new Map<string, { texts: ReadonlySet<number>; weight: number; root: string }>();
    let whole = 0;
    for (const [feature, { weight, root }] of featuresOf(terms)) {
      const texts = saying(feature);
      const mine = worth(texts.length, statements.length) * weight;
      const adds = mine * strengthOf(feature);
      whole += mine;
      for (const at of texts) sums.set(at, (sums.get(at) ?? 0) + adds);
      if (texts.length > 0) added.set(feature, { texts: new Set(texts), weight: adds, root });
    }
    const sharedBy = (at: number): SharedRoot[] => {
      const roots = new Map<string, number>();
      for (const { texts, weight, root } of added.values())
        if (texts.has(at)) roots.set(root, (roots.get(root) ?? 0) + weight);
      const exact = (root: string): boolean => added.get(root)?.texts.has(at) ?? false;
      return Array.from(roots, ([root, weight]) => ({ root, weight, exact: exact(root) })).toSorted(
        (a, b) => b.weight - a.weight,
      );
    };
    return Array.from(sums, ([at, sum]) => ({ at, likeness: sum / Math.sqrt(whole * (own[at] ?? 0) || 1) }))
      .toSorted((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, limit)
      .map(({ at, likeness }) => ({ at, likeness, shared: sharedBy(at) }));
  };
}
