import { GRAM, gramsOf } from './features.ts';

/** What texts say: a root by itself, a run of four letters by any root that has it. */
export interface Vocabulary {
  /** The places of the texts that say this feature; each once. */
  readonly saying: (feature: string) => readonly number[];
  /** Every feature with the places of the texts that say it. */
  readonly all: () => Iterable<readonly [feature: string, texts: readonly number[]]>;
}

/** How strongly a text says a feature that it says. */
export const strengthOf = (feature: string): number => (feature.startsWith('#') ? GRAM : 1);

const NONE: readonly never[] = [];

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/**
 * Turns texts round, given as distinct roots each. Grams are kept by root and not by text: few roots stand in many texts,
 * which takes a fifth of the memory.
 */
export function vocabularyOf(texts: readonly (readonly string[])[]): Vocabulary {
  const byRoot = new Map<string, number[]>();
  const byGram = new Map<string, (readonly number[])[]>();
  for (const [at, roots] of texts.entries()) for (const root of roots) put(byRoot, root, at);
  for (const [root, places] of byRoot) for (const gram of new Set(gramsOf(root))) put(byGram, gram, places);
  const saying = (feature: string): readonly number[] => {
    if (!feature.startsWith('#')) return byRoot.get(feature) ?? NONE;
    const [first = NONE, ...others] = byGram.get(feature) ?? [];
    return others.length === 0 ? first : [...new Set([...first, ...others.flat()])];
  };
  const all = function* () {
    for (const feature of [...byRoot.keys(), ...byGram.keys()]) yield [feature, saying(feature)] as const;
  };
  return { saying, all };
}
