import type { Store } from '../../../server/store/store.ts';
import { spread, timed, type Spread } from '../measure.ts';
import { startAsker } from './asker.ts';
import type { Filled } from './fill.ts';
import { pagesOf } from './pages.ts';

const ROUNDS = 5;

/** One question to the endpoint, timed. `bytes`: of the last answer, unpacked. */
export interface Measured {
  page: string;
  ms: Spread;
  /** Processor time of this process, in milliseconds: what other work on the machine cannot make longer. */
  cpu: Spread;
  bytes: number;
}

/** Processor time that this process has had, in milliseconds. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Every page, a search of each kind and a sync, on a filled store; `only` those whose name holds it. */
export async function measurePages(store: Store, filled: Filled, only = ''): Promise<Measured[]> {
  const { as, restart } = startAsker(store, filled.pm.workspace.id);
  const pm = await as('pm');
  const seller = await as('seller', filled.seller);
  const measured: Measured[] = [];
  for (const { page, ask, before } of pagesOf({ store, filled, pm, seller, restart })) {
    if (!page.includes(only)) continue;
    const taken: number[] = [];
    const worked: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await before?.();
      const from = used();
      taken.push(await timed(async () => (bytes = await ask())));
      worked.push(used() - from);
    }
    measured.push({ page, ms: spread(taken), cpu: spread(worked), bytes });
  }
  return measured;
}
