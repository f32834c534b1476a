import { logFailure } from '../log.ts';
import type { Outbox } from '../outbox/database.ts';
import { problemsVersion, readProblems } from '../outbox/problemList.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import type { ListedProblem, NearProblem } from '../record/problemList.ts';
import type { Tracked } from '../record/tracked.ts';
import { keptByVersion } from './keptByVersion.ts';
import { keptRoots, type RootsOfAll } from './keptRoots.ts';
import { nearestOf, type Written } from './nearest.ts';

/** The workspace's problems as the endpoint told them. All of it is there offline. */
export interface Problems {
  /** Those that look like what is written, the likeliest first. @throws HeardError `storage-unavailable` */
  readonly near: (written: Written) => Promise<NearProblem[]>;
  /** Null when this browser was not told of it. @throws HeardError `storage-unavailable` */
  readonly named: (id: string) => Promise<ListedProblem | null>;
  /** Rows whose problem the endpoint has not confirmed yet, with the one their seller chose. Never rejects. */
  readonly filledIn: (rows: Tracked[]) => Promise<Tracked[]>;
}

interface Deps {
  readonly outbox: Outbox;
  /** The present sign-in; null also when it cannot be read. */
  readonly membership: () => Promise<Membership | null>;
}

/** The problems of one version of the list, ready for being found. */
interface Ready {
  readonly byId: ReadonlyMap<string, ListedProblem>;
  readonly near: (written: Written) => NearProblem[];
}

/** Says nothing to nobody: there is no list. */
const NONE: Ready = { byId: new Map(), near: () => [] };

async function read(outbox: Outbox, owner: string, rootsOfAll: RootsOfAll): Promise<Ready> {
  const problems = (await readProblems(outbox, owner)) ?? [];
  return { byId: new Map(problems.map((problem) => [problem.id, problem])), near: nearestOf(problems, rootsOfAll) };
}

/** Its seller chose a problem, and the endpoint has not said yet where it stands. */
const isOpen = ({ problem, report }: Tracked): boolean => problem === null && report.problem.sameAs !== undefined;

export function createProblems({ outbox, membership }: Deps): Problems {
  // What is different in a list is little: a form that is open while it comes does not wait for the rest.
  const rootsOfAll = keptRoots();
  const reader = keptByVersion(
    (owner) => problemsVersion(outbox, owner),
    (owner) => read(outbox, owner, rootsOfAll),
    NONE,
  );
  const ready = async (): Promise<Ready> => {
    const present = await membership();
    return present ? reader(membershipKey(present)) : NONE;
  };
  return {
    near: async (written) => (await ready()).near(written),
    named: async (id) => (await ready()).byId.get(id) ?? null,
    filledIn: async (rows) => {
      if (!rows.some(isOpen)) return rows;
      try {
        const { byId } = await ready();
        return rows.map((row) => {
          const chosen = isOpen(row) ? byId.get(row.report.problem.sameAs ?? '') : undefined;
          return chosen ? { ...row, problem: { id: chosen.id, statement: chosen.statement } } : row;
        });
      } catch (error) {
        logFailure('problems-unreadable', error);
        return rows;
      }
    },
  };
}
