import type { Store } from '../../../server/store/store.ts';
import { spread, timed, type Spread } from '../measure.ts';
import { startAsker } from './asker.ts';
import type { Filled } from './fill.ts';
import { type Page, pagesOf } from './pages.ts';

/** Each page is asked for so many times at least, and more while that takes less than a moment, up to so many. */
const LEAST = 5;
const MOST = 25;
const MOMENT_MS = 2_000;

/** One question to the endpoint, timed. `bytes`: of the last answer, unpacked. */
export interface Measured {
  page: string;
  ms: Spread;
  /** Processor time of this process, in milliseconds: what other work on the machine cannot make longer. */
  cpu: Spread;
  bytes: number;
}

/** A workspace to ask for pages. */
export interface Workspace {
  store: Store;
  filled: Filled;
}

export interface Asking {
  /** Only the pages whose name holds it. */
  only?: string;
  /** How often a page is asked for at most. */
  most?: number;
}

/** Processor time that this process has had, in milliseconds. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The pages of one workspace, and what they took so far. */
async function askers({ store, filled }: Workspace) {
  const { as, restart, read } = startAsker(store, filled.pm.workspace.id);
  const [pm, seller] = [await as('pm'), await as('seller', filled.seller)];
  return pagesOf({ store, filled, pm, seller, restart, read });
}

/** One page, timed once more. */
function timing({ page, ask, before }: Page) {
  const taken: number[] = [];
  const worked: number[] = [];
  let bytes = 0;
  const once = async (): Promise<void> => {
    await before?.();
    const from = used();
    taken.push(await timed(async () => (bytes = await ask())));
    worked.push(used() - from);
  };
  return { once, told: (): Measured => ({ page, ms: spread(taken), cpu: spread(worked), bytes }) };
}

/**
 * Every page, a search of each kind and a sync, of each of these workspaces. They are asked in turns, and each goes first in
 * turn, so that a busy moment of the machine falls on all.
 */
export async function measurePages(
  workspaces: readonly Workspace[],
  { only = '', most = MOST }: Asking = {},
): Promise<Measured[][]> {
  const all = await Promise.all(workspaces.map(askers));
  const measured: Measured[][] = workspaces.map(() => []);
  for (const place of (all[0] ?? []).keys()) {
    const sides = all.flatMap((pages) => pages[place] ?? []).map(timing);
    if (!all[0]?.[place]?.page.includes(only)) continue;
    const begun = performance.now();
    const isEnough = (round: number): boolean =>
      round >= most || (round >= LEAST && performance.now() - begun > MOMENT_MS * sides.length);
    for (let round = 0; !isEnough(round); round += 1)
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side.once();
    for (const [at, side] of sides.entries()) measured[at]?.push(side.told());
  }
  return measured;
}
