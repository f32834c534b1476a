import type { Report } from '../../utils/record/report.ts';
import type { LikenessStore, Likely } from '../store/likeness.ts';
import { accountKeys, splitKeys } from './accounts.ts';
import { rankProblems } from './likeness.ts';
import { reason } from './reason.ts';
import { remembering } from './remembering.ts';
import { distinctTerms, splitTerms, termsOf } from './terms.ts';
import type { Placed } from './voices.ts';
import { isOneSlip, mayBeSlip, SURE } from './typo.ts';

/** Most roots that the store is asked for, the rarest first; how many reports they may stand in; how many it gives. */
const STEMS_MAX = 12;
const STANDING_MAX = 600;
const HITS_MAX = 200;
/** The newest reports that are compared in any case: against them it shows which words are everyday ones. */
const NEWEST_MAX = 200;
const KNOWN_MAX = 200;
/** Reports that are kept ready to be compared; each takes some 10 KB. */
const REMEMBERED = 3_000;

export interface OfferFound {
  problemId: string;
  likeness: number;
  reason: string;
}

/** The known root that a mistyped one was meant to be; null when there is none. */
async function meant(store: LikenessStore, workspaceId: string, root: string): Promise<string | null> {
  if (!mayBeSlip(root)) return null;
  const near = await store.termsFrom(workspaceId, root.slice(0, SURE), KNOWN_MAX);
  return near.find((one) => isOneSlip(root, one)) ?? null;
}

/** The roots that narrow the search most: known elsewhere, rarest first. The report itself is among the counted. */
async function rarest(store: LikenessStore, workspaceId: string, roots: string[]): Promise<string[]> {
  const counts = await store.countTerms(workspaceId, roots);
  const count = (root: string): number => counts.get(root) ?? 0;
  const mended = await Promise.all(
    roots.filter((root) => count(root) <= 1).map((root) => meant(store, workspaceId, root)),
  );
  const known = roots.filter((root) => count(root) > 1).toSorted((a, b) => count(a) - count(b));
  let standing = 0;
  // The rarest one in any case: the store then gives its newest reports.
  const narrow = known.filter((root, place) => (standing += count(root)) <= STANDING_MAX || place === 0);
  return [...new Set([...mended.filter((root) => root !== null), ...narrow])].slice(0, STEMS_MAX);
}

/** Page by page the same reports are compared; taken apart once, they are numbered once as well (`voices.ts`). */
const takenApart = remembering(splitTerms, REMEMBERED);

const toPlaced = ({ problemId, terms, accountKeys: keys }: Likely): Placed => ({
  problemId,
  terms: takenApart(terms),
  accountKeys: splitKeys(keys),
});

/** The reports that one of these is compared with: those that share a rare word, and the newest ones. */
async function pool(
  store: LikenessStore,
  workspaceId: string,
  report: Report,
  newest: ReadonlyMap<string, Placed>,
): Promise<Placed[]> {
  const roots = distinctTerms({ ...termsOf(report), fields: [] });
  const stems = await rarest(store, workspaceId, roots);
  const hits = stems.length > 0 ? await store.likelyReports({ workspaceId, stems, limit: HITS_MAX }) : [];
  const found = new Map(newest);
  for (const hit of hits) if (!newest.has(hit.reportId)) found.set(hit.reportId, toPlaced(hit));
  found.delete(report.id);
  return [...found.values()];
}

/**
 * The problems that each report most likely belongs to, the likeliest first, with the reason in words. The store
 * narrows by full text over the rarest roots; `likeness.ts` judges what it gives.
 */
export async function offersFor(
  store: LikenessStore,
  workspaceId: string,
  reports: readonly Report[],
  limit: number,
): Promise<OfferFound[][]> {
  if (reports.length === 0) return [];
  const likely = await store.likelyReports({ workspaceId, stems: [], limit: NEWEST_MAX });
  const newest = new Map(likely.map((one) => [one.reportId, toPlaced(one)]));
  return Promise.all(
    reports.map(async (report) => {
      const placed = await pool(store, workspaceId, report, newest);
      const ranked = rankProblems({ terms: termsOf(report), accountKeys: accountKeys(report) }, placed, limit);
      return ranked.map(({ problemId, likeness, evidence }) => ({
        problemId,
        likeness,
        reason: reason(report, evidence),
      }));
    }),
  );
}
