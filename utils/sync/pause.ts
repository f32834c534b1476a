import type { FailureCode } from '../record/failure.ts';
import { memoryOf, remember } from '../outbox/meta.ts';
import { backoffMs } from './backoff.ts';
import type { SyncDeps } from './deps.ts';

/** Nothing more goes to this endpoint for a while; kept in the store, so that it outlives the worker. */
export function pause(
  { outbox, now, random }: SyncDeps,
  key: string,
  { code, afterMs }: { readonly code: FailureCode; readonly afterMs: number | null },
): Promise<{ until: Date; failures: number }> {
  return outbox.write(async (tx) => {
    const failures = (await memoryOf(tx, key)).failures + 1;
    const until = new Date(now().getTime() + (afterMs ?? backoffMs(failures, random)));
    await remember(tx, key, {
      failures,
      pause: { until: until.toISOString(), asked: afterMs !== null, failure: { code } },
    });
    return { until, failures };
  });
}

/** The endpoint took something: the next failure counts as the first, and the sign-in holds. */
export function wentWell({ outbox }: SyncDeps, key: string): Promise<void> {
  return outbox.write(async (tx) => {
    const { failures, pause: paused, signedOut } = await memoryOf(tx, key);
    if (failures > 0 || paused !== null || signedOut)
      await remember(tx, key, { failures: 0, pause: null, signedOut: false });
  });
}
