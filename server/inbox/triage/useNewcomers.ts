import { useLatest } from '../../../components/base/useLatest.ts';
import type { Api } from '../api.ts';
import { useWhileLooking } from '../useWhileLooking.ts';
import { type Deed, joined, type Queue, unknownIn } from './queue.ts';

/** Asked for where more than one came, and where all of those are new. */
const FEW = 10;
const MANY = 50;

interface Props {
  api: Api;
  queue: Queue | null;
  /** Runs it when all that was done before has been told. */
  inTurn(work: () => Promise<void>, onFailure: () => void): void;
  change(next: (queue: Queue) => Queue): void;
  /** Whether the endpoint knows of it. */
  isTold(deed: Deed): boolean;
}

/**
 * While somebody looks at Triage it asks for what came since. One report is asked for while nothing is new; a failed
 * question is asked again the next time, since whatever is done here tells of a failure itself.
 */
export function useNewcomers({ api, queue, inTurn, change, isTold }: Props): void {
  const latest = useLatest(queue);
  const ask = async (): Promise<void> => {
    const known = latest.current;
    if (!known) return;
    const told = known.done.filter(isTold).length;
    let page = await api.triage({ limit: 1 });
    for (const limit of [FEW, MANY])
      if (page.next && unknownIn(known, page).length === page.reports.length) page = await api.triage({ limit });
    change((now) => joined(now, page, told));
  };
  useWhileLooking(() => inTurn(ask, () => undefined), queue !== null);
}
