import type { ToldProblems } from '../../utils/record/problemDelta.ts';
import { keptUpToDate } from '../keptUpToDate.ts';
import { keepProblems, type KeptProblems } from '../problems/problemList.ts';
import { type ProblemVersions, toldTo, withVersion } from '../problems/problemVersions.ts';
import type { ProblemListStore } from '../store/problemList.ts';

/** Workspaces whose list is kept ready, the one asked for longest ago goes first: every browser asks with every sync. */
const READY_MAX = 50;
/** Past so many touched problems it is faster to read all at once. */
const TOUCHED_MAX = 500;

/** What a browser asks: the version that it has, null for none, undefined when it did not ask. */
interface Asked {
  problems?: string | null | undefined;
  /** Whether it understands what is different since; an older one gets the list. */
  problemsDelta?: boolean | undefined;
}

/** The workspace's problems; undefined when the browser did not ask, or has this version already. */
export type ProblemsFor = (workspaceId: string, asked: Asked) => Promise<ToldProblems | undefined>;

interface Ready {
  mark: string;
  /** Up to which change it is counted. */
  seq: number;
  kept: KeptProblems;
  versions: ProblemVersions;
}

/** What was touched since, where that is little; null: everything has to be read. */
async function touchedSince(store: ProblemListStore, workspaceId: string, before: Ready | null, seq: number) {
  // A counter that went back is a store that was restored from a copy.
  if (!before || before.seq > seq) return null;
  const touched = await store.touchedProblems(workspaceId, before.seq, TOUCHED_MAX);
  return touched.length < TOUCHED_MAX ? touched : null;
}

async function refreshed(store: ProblemListStore, workspaceId: string, before: Ready | null): Promise<Ready> {
  // The mark first: what changes while the rest is read is told once more, never missed.
  const { mark, seq } = await store.problemsMark(workspaceId);
  if (before?.mark === mark) return before;
  const touched = await touchedSince(store, workspaceId, before, seq);
  const standing = await store.standingProblems(workspaceId, touched);
  const kept = (touched && before?.kept) ?? keepProblems();
  const versions = withVersion(before?.versions ?? null, kept.update(touched ?? [], standing));
  return { mark, seq, kept, versions };
}

/** Puts a list together once for each state of its workspace, and then only what was touched since. */
export function createProblemsFor(store: ProblemListStore): ProblemsFor {
  const ready = keptUpToDate<Ready>(READY_MAX, (workspaceId, before) => refreshed(store, workspaceId, before));
  return async (workspaceId, { problems: has, problemsDelta = false }) => {
    if (has === undefined) return undefined;
    const { versions } = await ready.of(workspaceId);
    return toldTo(versions, has, problemsDelta);
  };
}
