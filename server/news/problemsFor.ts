import { PROBLEMS_MAX, type ProblemList } from '../../utils/record/problemList.ts';
import { toldProblems } from '../problems/problemList.ts';
import type { ProblemListStore } from '../store/problemList.ts';
import { contentHash } from '../sync/contentHash.ts';

/** Problems that are looked at: more than are told, since those that are done take no evidence. */
const STANDING_MAX = 2 * PROBLEMS_MAX;
/** Workspaces whose list is kept ready; putting 5,000 problems together takes some 100 ms, and every browser asks. */
const READY_MAX = 50;

/** The workspace's problems; undefined when the browser did not ask (undefined), or has this version already. */
export type ProblemsFor = (workspaceId: string, has: string | null | undefined) => Promise<ProblemList | undefined>;

interface Ready {
  mark: string;
  list: Promise<ProblemList>;
}

async function compose(store: ProblemListStore, workspaceId: string): Promise<ProblemList> {
  const problems = toldProblems(await store.standingProblems(workspaceId, STANDING_MAX));
  return { version: contentHash(problems), problems };
}

/** Puts a list together once for each state of its workspace, also for browsers that ask at the same moment. */
export function createProblemsFor(store: ProblemListStore): ProblemsFor {
  const ready = new Map<string, Ready>();
  return async (workspaceId, has) => {
    if (has === undefined) return undefined;
    // The mark first: what changes while the rest is read is told once more, never missed.
    const mark = await store.problemsMark(workspaceId);
    const known = ready.get(workspaceId);
    const mine = known?.mark === mark ? known : { mark, list: compose(store, workspaceId) };
    ready.delete(workspaceId);
    ready.set(workspaceId, mine);
    for (const oldest of ready.keys()) if (ready.size > READY_MAX) ready.delete(oldest);
    try {
      const list = await mine.list;
      return list.version === has ? undefined : list;
    } catch (error) {
      if (ready.get(workspaceId) === mine) ready.delete(workspaceId);
      throw error;
    }
  };
}
