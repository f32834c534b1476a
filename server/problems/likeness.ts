import { type Feature, featuresOf, holder, weighed } from '../../utils/likeness/features.ts';
import type { SharedRoot } from '../../utils/likeness/sharedWords.ts';
import type { Terms } from '../../utils/likeness/terms.ts';
import { worth } from '../../utils/likeness/weight.ts';

/** A report as it is compared. */
export interface Compared {
  terms: Terms;
  accountKeys: readonly string[];
}

/** A report that is on a problem. */
export interface Placed extends Compared {
  problemId: string;
}

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

/** What the reports of one problem say of each feature, best part each, added up. */
interface Voice {
  problemId: string;
  says: Map<number, number>;
  reports: number;
  accounts: Set<string>;
  fields: Set<string>;
  roots: Set<string>;
}

/** The newest reports are compared with every report of a page: their weights are worked out once. */
const known = new WeakMap<Terms, Map<string, number>>();
function weighedOf(terms: Terms): Map<string, number> {
  const weights = known.get(terms) ?? weighed(terms);
  known.set(terms, weights);
  return weights;
}

function voicesOf(placed: readonly Placed[], features: ReadonlyMap<string, Feature>): Voice[] {
  const holds = holder(features);
  const voices = new Map<string, Voice>();
  const said = new Float64Array(features.size);
  for (const { problemId, terms, accountKeys } of placed) {
    const empty = { says: new Map(), reports: 0, accounts: new Set<string>(), fields: new Set<string>() };
    const voice: Voice = voices.get(problemId) ?? { problemId, ...empty, roots: new Set() };
    voices.set(problemId, voice);
    voice.reports += 1;
    for (const key of accountKeys) voice.accounts.add(key);
    for (const field of terms.fields) voice.fields.add(field);
    const spoken: number[] = [];
    for (const [root, weight] of weighedOf(terms)) {
      if (features.has(root)) voice.roots.add(root);
      for (const { at, part } of holds(root)) {
        const before = said[at] ?? 0;
        if (before === 0) spoken.push(at);
        said[at] = Math.max(before, weight * part);
      }
    }
    for (const at of spoken) {
      voice.says.set(at, (voice.says.get(at) ?? 0) + (said[at] ?? 0));
      said[at] = 0;
    }
  }
  return [...voices.values()];
}

/** How much each feature is worth: by the number of these problems that speak of it. */
function worthOf(voices: readonly Voice[], features: ReadonlyMap<string, Feature>): Map<string, number> {
  const holding = new Float64Array(features.size);
  for (const { says } of voices) for (const at of says.keys()) holding[at] = (holding[at] ?? 0) + 1;
  return new Map(
    Array.from(features, ([name, { weight, at }]) => [name, worth(holding[at] ?? 0, voices.length) * weight] as const),
  );
}

/**
 * The problems of these reports, the likeliest for the given report first. BM25 with each problem as one text of all
 * its reports, over roots and runs of four letters; those that share everyday words only are left out.
 */
export function rankProblems(report: Compared, placed: readonly Placed[]): Ranked[] {
  const features = featuresOf(report.terms);
  const voices = voicesOf(placed, features);
  const worths = worthOf(voices, features);
  const byPlace = Array.from(features, ([name, { root }]) => ({
    root,
    gain: (worths.get(name) ?? 0) * (SATURATION + 1),
  }));
  const whole = [...worths.values()].reduce((sum, one) => sum + one, 0) * (SATURATION + 1);
  const ranked = voices.map((voice): Ranked => {
    const size = SATURATION * (1 - LENGTH + (LENGTH * voice.reports) / COMMON_SIZE);
    const added = new Map<string, number>();
    for (const [at, said] of voice.says) {
      const { root, gain } = byPlace[at] ?? { root: '', gain: 0 };
      added.set(root, (added.get(root) ?? 0) + (gain * said) / (said + size));
    }
    const shared = Array.from(added, ([root, weight]) => ({ root, weight, exact: voice.roots.has(root) }));
    const sum = shared.reduce((total, { weight }) => total + weight, 0);
    const sameAccount = report.accountKeys.some((key) => voice.accounts.has(key));
    const fields = report.terms.fields.filter((field) => voice.fields.has(field));
    const factor = (sameAccount ? SAME_ACCOUNT : 1) * SAME_FIELD ** fields.length;
    return {
      problemId: voice.problemId,
      likeness: whole === 0 ? 0 : Math.min(1, (sum / whole) * factor),
      evidence: { shared: shared.toSorted((a, b) => b.weight - a.weight), sameAccount, fields },
    };
  });
  return ranked
    .filter(({ likeness }) => likeness >= LEAST)
    .toSorted((a, b) => b.likeness - a.likeness || (a.problemId < b.problemId ? -1 : 1));
}
