import { useLatest } from '../../../components/base/useLatest.ts';
import type { Api } from '../api.ts';
import { useWhileLooking } from '../useWhileLooking.ts';
import { type Deed, goneIn, joined, type Queue, unknownIn, without } from './queue.ts';

/** Asked for where more than one came, and where all of those are new. */
const FEW = 10;
const MANY = 50;

interface Props {
  api: Api;
  queue: Queue | null;
  /** Runs it when all that was done before has been told. */
  inTurn(work: () => Promise<void>, onFailure: () => void): void;
  change(next: (queue: Queue) => Queue): void;
  /** Makes the change once it moves nothing under a hand. */
  whenStill(change: () => void): void;
  /** Whether the endpoint knows of it. */
  isTold(deed: Deed): boolean;
}

/**
 * While somebody looks at Triage it asks for what came since, and lets go of what others sorted. One report is asked for
 * while nothing changed; a failed question is asked again the next time, since whatever is done here tells of a failure
 * itself.
 */
export function useNewcomers({ api, queue, inTurn, change, whenStill, isTold }: Props): void {
  const latest = useLatest(queue);
  const ask = async (): Promise<void> => {
    const known = latest.current;
    if (!known) return;
    const told = known.done.filter(isTold).length;
    let page = await api.triage({ limit: 1 });
    for (const limit of [FEW, MANY])
      if (page.next && unknownIn(known, page).length === page.reports.length) page = await api.triage({ limit });
    const due = known.total - known.done.length + unknownIn(known, page).length;
    const fewer = page.waiting < due;
    if (fewer && page.next) page = await api.triage({ limit: MANY });
    change((now) => joined(now, page, told));
    const gone = fewer ? goneIn(known, page) : null;
    if (gone) whenStill(() => change((now) => without(now, gone)));
  };
  useWhileLooking(() => inTurn(ask, () => undefined), queue !== null);
}
