import { type Age, LoopHealth, type LoopListName, LoopPage } from '../../../utils/record/loopHealth.ts';
import type { Ask } from '../ask.ts';

/** Loop health as the inbox sees it. */
export interface HealthCalls {
  loopHealth(): Promise<LoopHealth>;
  loopList(list: LoopListName, age: Age | null, after: string | null): Promise<LoopPage>;
}

export const healthCalls = (ask: Ask): HealthCalls => ({
  loopHealth: () => ask('/v1/loop-health', LoopHealth),
  loopList: (list, age, after) => {
    const query = new URLSearchParams({ limit: '50', ...(age && { age }), ...(after && { after }) });
    return ask(`/v1/loop-health/${list}?${query}`, LoopPage);
  },
});
