import { GRAM, PART, type Feature } from '../../utils/likeness/features.ts';
import type { Terms } from '../../utils/likeness/terms.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

/** A report as it is compared. */
export interface Compared {
  terms: Terms;
  accountKeys: readonly string[];
}

/** A report that is on a problem. */
export interface Placed extends Compared {
  problemId: string;
}

/** What the reports of one problem say of each feature, by its place: best part each, added up. */
export interface Voice {
  problemId: string;
  says: Float64Array;
  reports: number;
  accounts: Set<string>;
  fields: Set<string>;
}

/** The roots of one part of a report by number, and what that part counts. */
interface Said {
  roots: Uint32Array;
  weight: number;
}

/** Numbers that are remembered: those of a large workspace. Past them all is forgotten, and given anew. */
const NUMBERS_MAX = 300_000;

/** The same reports are compared with one report after the other: what they say is numbered once. */
const known = { lexicon: createLexicon(), said: new WeakMap<Terms, Said[]>() };

function current(): typeof known {
  if (known.lexicon.size() > NUMBERS_MAX)
    Object.assign(known, { lexicon: createLexicon(), said: new WeakMap<Terms, Said[]>() });
  return known;
}

const PARTS = ['statement', 'feature', 'quote'] as const;

const numbered = (terms: Terms, lexicon: Lexicon): Said[] =>
  PARTS.map((part) => ({
    roots: Uint32Array.from(terms[part], (root) => lexicon.numberOf(root)),
    weight: PART[part],
  }));

/** The place of each feature by its number, counted from 1: 0 is none. */
function placesOf(features: ReadonlyMap<string, Feature>, lexicon: Lexicon): Uint32Array {
  const numbers = Array.from(features, ([name, { at }]) => [lexicon.numberOf(name), at] as const);
  const places = new Uint32Array(lexicon.size());
  for (const [number, at] of numbers) places[number] = at + 1;
  return places;
}

/**
 * Adds what one report says of the features to what its problem says. Indexed loops and plain arrays, since this is where
 * a page of Triage spends its time.
 */
function adder(features: number, places: Uint32Array, lexicon: Lexicon) {
  const best = new Float64Array(features);
  const spoken = new Uint32Array(features);
  let count = 0;
  const say = (number: number, weight: number): void => {
    const place = places[number] ?? 0;
    if (place === 0) return;
    const before = best[place - 1] ?? 0;
    if (before === 0) spoken[count++] = place - 1;
    if (weight > before) best[place - 1] = weight;
  };
  return (says: Float64Array, report: readonly Said[]): void => {
    for (const { roots, weight } of report) {
      for (let nth = 0; nth < roots.length; nth += 1) {
        const root = roots[nth] ?? 0;
        say(root, weight);
        for (const gram of lexicon.gramsOf(root)) say(gram, weight * GRAM);
      }
    }
    for (let nth = 0; nth < count; nth += 1) {
      const at = spoken[nth] ?? 0;
      says[at] = (says[at] ?? 0) + (best[at] ?? 0);
      best[at] = 0;
    }
    count = 0;
  };
}

/** What each of the reports' problems says of a report's features. */
export function voicesOf(placed: readonly Placed[], features: ReadonlyMap<string, Feature>): Voice[] {
  const { lexicon, said } = current();
  const reports = placed.map((one) => {
    const own = said.get(one.terms) ?? numbered(one.terms, lexicon);
    said.set(one.terms, own);
    return { ...one, own };
  });
  const add = adder(features.size, placesOf(features, lexicon), lexicon);
  // One piece of memory for all: hundreds of small ones take longer to make than to fill.
  const all = new Float64Array(features.size * new Set(placed.map(({ problemId }) => problemId)).size);
  const voices = new Map<string, Voice>();
  const begin = (problemId: string): Voice => {
    const from = voices.size * features.size;
    const says = all.subarray(from, from + features.size);
    const voice = { problemId, says, reports: 0, accounts: new Set<string>(), fields: new Set<string>() };
    voices.set(problemId, voice);
    return voice;
  };
  for (const { problemId, terms, accountKeys, own } of reports) {
    const voice = voices.get(problemId) ?? begin(problemId);
    voice.reports += 1;
    for (const key of accountKeys) voice.accounts.add(key);
    for (const field of terms.fields) voice.fields.add(field);
    add(voice.says, own);
  }
  return [...voices.values()];
}
