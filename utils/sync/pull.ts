import { readMemory } from '../outbox/meta.ts';
import type { SyncDeps } from './deps.ts';
import { pause, wentWell } from './pause.ts';
import { request } from './request.ts';
import { signOutAll } from './signOutAll.ts';

/** Asking for news without having any: not more often than this, unless somebody is looking. */
export const PULL_EVERY_MS = 5 * 60 * 1_000;

export async function pullDue({ outbox, now }: SyncDeps, key: string): Promise<boolean> {
  const { pulledAt } = await readMemory(outbox, key);
  return pulledAt === null || now().getTime() - Date.parse(pulledAt) >= PULL_EVERY_MS;
}

/** Fetches what the endpoint tells until it has told everything. */
export async function pull(deps: SyncDeps, key: string): Promise<void> {
  for (let cursor: string | null = null; ;) {
    const outcome = await request(deps, key, {});
    if (outcome.kind === 'signIn') await signOutAll(deps, key);
    if (outcome.kind === 'wait') await pause(deps, key, outcome);
    if (outcome.kind === 'split') await pause(deps, key, { code: 'endpoint-strange', afterMs: null });
    if (outcome.kind !== 'accepted') return;
    await wentWell(deps, key);
    deps.onProgress();
    // An endpoint that says "more" without going on would keep us here for ever.
    if (!outcome.reply.more || outcome.reply.cursor === cursor) return;
    cursor = outcome.reply.cursor;
  }
}
