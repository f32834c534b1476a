import { gramsOf } from '../../utils/likeness/features.ts';

/** Roots and runs of letters by number: comparing by number is several times faster than by name. */
export interface Lexicon {
  /** The number of a root or a run, given to it when it is met first. */
  numberOf(name: string): number;
  /** The numbers of a root's runs. */
  gramsOf(root: number): readonly number[];
  /** Numbers that were given. */
  size(): number;
}

const NONE: readonly number[] = [];

export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const grams: (readonly number[])[] = [];
  const number = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  return {
    numberOf(name) {
      const root = number(name);
      grams[root] ??= gramsOf(name).map(number);
      return root;
    },
    gramsOf: (root) => grams[root] ?? NONE,
    size: () => numbers.size,
  };
}
