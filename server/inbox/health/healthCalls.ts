import { LoopHealth, LoopPage } from '../../../utils/record/loopHealth.ts';
import type { Ask } from '../ask.ts';
import type { HealthPlace } from './healthHash.ts';

/** Loop health as the inbox sees it. */
export interface HealthCalls {
  loopHealth(): Promise<LoopHealth>;
  loopList(place: NonNullable<HealthPlace>, after: string | null): Promise<LoopPage>;
}

export const healthCalls = (ask: Ask): HealthCalls => ({
  loopHealth: () => ask('/v1/loop-health', LoopHealth),
  loopList: ({ list, age, week }, after) => {
    const query = new URLSearchParams({
      limit: '50',
      ...(age && { age }),
      ...(week && { week }),
      ...(after && { after }),
    });
    return ask(`/v1/loop-health/${list}?${query}`, LoopPage);
  },
});
