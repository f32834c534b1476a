import { type Feature, featuresOf } from '../../utils/likeness/features.ts';
import type { SharedRoot } from '../../utils/likeness/sharedWords.ts';
import { worth } from '../../utils/likeness/weight.ts';
import { voicesOf, type Compared, type Placed, type Voice } from './voices.ts';

/** Why a report may belong to a problem: what each of its roots adds, the dearest first. */
export interface Evidence {
  shared: SharedRoot[];
  sameAccount: boolean;
  /** Shared `name=value` pairs of the pages. */
  fields: string[];
}

export interface Ranked {
  problemId: string;
  /** 0 to 1. */
  likeness: number;
  evidence: Evidence;
}

/** BM25's `k1`: how fast another report that says the same stops adding. Its `b`: how far many reports count against. */
const SATURATION = 2;
const LENGTH = 0.5;
/** Reports of a problem of common size. */
const COMMON_SIZE = 3;
/** Colleagues at one account mostly have several problems: a hint, never a reason by itself. */
const SAME_ACCOUNT = 1.05;
const SAME_FIELD = 1.05;
/** Below this only everyday words are shared. */
const LEAST = 0.01;

/** How much each feature can add, by its place: by the number of these problems that speak of it. */
function gainsOf(voices: readonly Voice[], features: ReadonlyMap<string, Feature>): Float64Array {
  const holding = new Uint32Array(features.size);
  for (const { says } of voices)
    for (let at = 0; at < says.length; at += 1) if ((says[at] ?? 0) > 0) holding[at] = (holding[at] ?? 0) + 1;
  const gains = new Float64Array(features.size);
  for (const { weight, at } of features.values())
    gains[at] = worth(holding[at] ?? 0, voices.length) * weight * (SATURATION + 1);
  return gains;
}

/** How slowly a voice's next word adds: many reports count against it. */
const sizeOf = ({ reports }: Voice): number => SATURATION * (1 - LENGTH + (LENGTH * reports) / COMMON_SIZE);

/** What one feature adds to a problem's likeness. */
const adds = (said: number, gain: number, size: number): number => (gain * said) / (said + size);

function sumOf(voice: Voice, gains: Float64Array): number {
  const size = sizeOf(voice);
  let sum = 0;
  for (let at = 0; at < gains.length; at += 1) {
    const said = voice.says[at] ?? 0;
    if (said > 0) sum += adds(said, gains[at] ?? 0, size);
  }
  return sum;
}

/** What each root that the voice speaks of adds, the dearest first. */
function sharedBy(voice: Voice, gains: Float64Array, features: ReadonlyMap<string, Feature>): SharedRoot[] {
  const size = sizeOf(voice);
  const saidAt = (at: number | undefined): number => voice.says[at ?? -1] ?? 0;
  const weights = new Map<string, number>();
  for (const { root, at } of features.values())
    if (saidAt(at) > 0) weights.set(root, (weights.get(root) ?? 0) + adds(saidAt(at), gains[at] ?? 0, size));
  return Array.from(weights, ([root, weight]) => ({
    root,
    weight,
    exact: saidAt(features.get(root)?.at) > 0,
  })).toSorted((a, b) => b.weight - a.weight);
}

/**
 * The problems of these reports, the likeliest for the given report first, so many at most. BM25 with each problem as
 * one text of all its reports, over roots and runs of four letters; those that share everyday words only are left out.
 */
export function rankProblems(report: Compared, placed: readonly Placed[], limit = Infinity): Ranked[] {
  const features = featuresOf(report.terms);
  const voices = voicesOf(placed, features);
  const gains = gainsOf(voices, features);
  const whole = gains.reduce((sum, one) => sum + one, 0);
  const judged = voices.map((voice) => {
    const sameAccount = report.accountKeys.some((key) => voice.accounts.has(key));
    const fields = report.terms.fields.filter((field) => voice.fields.has(field));
    const factor = (sameAccount ? SAME_ACCOUNT : 1) * SAME_FIELD ** fields.length;
    const likeness = whole === 0 ? 0 : Math.min(1, (sumOf(voice, gains) / whole) * factor);
    return { voice, likeness, sameAccount, fields };
  });
  return judged
    .filter(({ likeness }) => likeness >= LEAST)
    .toSorted((a, b) => b.likeness - a.likeness || (a.voice.problemId < b.voice.problemId ? -1 : 1))
    .slice(0, limit)
    .map(({ voice, likeness, sameAccount, fields }) => ({
      problemId: voice.problemId,
      likeness,
      evidence: { shared: sharedBy(voice, gains, features), sameAccount, fields },
    }));
}
