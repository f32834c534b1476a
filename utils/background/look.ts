import type { Drain } from '../sync/drain.ts';

/** After a drain, somebody who looks does not start the next one for this long. */
const REST_MS = 15_000;

/**
 * A drain for somebody who opens a form. What a drain changes makes open pages ask again, which must not start the next
 * drain: they would hammer an endpoint that is away for as long as they stand open.
 */
export function createLook(drain: Drain, clock: () => number = () => performance.now()): () => void {
  let running = false;
  let endedAt = -Infinity;
  return () => {
    if (running || clock() - endedAt < REST_MS) return;
    running = true;
    void drain('soft').finally(() => {
      running = false;
      endedAt = clock();
    });
  };
}
