import { membershipKey } from '../record/join.ts';
import { holdQueued } from '../outbox/hold.ts';
import { readMemory, type SyncMemory } from '../outbox/meta.ts';
import { releaseAnswers } from '../outbox/answers/settle.ts';
import { releaseOrphans } from '../outbox/settle.ts';
import { setAside } from '../outbox/signIn.ts';
import { answerLane } from './answerLane.ts';
import { asksForNews, type Force, stronger, type SyncDeps } from './deps.ts';
import { askAgain } from './news.ts';
import { pull, pullDue } from './pull.ts';
import { push } from './push.ts';
import { reportLane } from './reportLane.ts';

/** One name for every context of this extension; a second drain at once would send everything twice (T22). */
const LOCK = 'heard-drain';

export type Drain = (force: Force) => Promise<void>;

/**
 * Sends what is due and fetches what is new, one drain at a time. Asked for while one is running, one more follows it,
 * so that what was queued just behind its back is not left lying. Never rejects: `onError` hears of it.
 */
export function createDrain(deps: SyncDeps): Drain {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let wanted: Force = 'none';
  const start = (force: Force): Promise<void> => {
    running = locked(deps, force).finally(() => (running = null));
    return running;
  };
  const follow = (): Promise<void> => {
    const force = wanted;
    [following, wanted] = [null, 'none'];
    return start(force);
  };
  return (force) => {
    if (running === null && following === null) return start(force);
    wanted = stronger(wanted, force);
    following ??= (running ?? Promise.resolve()).then(follow);
    return following;
  };
}

async function locked(deps: SyncDeps, force: Force): Promise<void> {
  try {
    await deps.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await drainOnce(deps, force);
    });
  } catch (error) {
    deps.onError(error);
  }
}

async function drainOnce(deps: SyncDeps, force: Force): Promise<void> {
  // Whoever holds the lock is the only sender: what is still marked as being sent belonged to a worker that died.
  const freed = (await releaseOrphans(deps.outbox, deps.now())) + (await releaseAnswers(deps.outbox));
  const membership = await deps.membership();
  const key = membership && membershipKey(membership);
  const aside = await setAside(deps.outbox, key, deps.now());
  if (freed + aside > 0) deps.onProgress();
  if (key === null) return;
  if (force === 'hard') await askAgain(deps.outbox, key);
  const { pause } = await readMemory(deps.outbox, key);
  if (pause !== null && isOn(pause, force, deps.now())) {
    if ((await holdQueued(deps.outbox, key, pause, deps.now())) > 0) deps.onProgress();
    return;
  }
  const early = force !== 'none';
  const reports = await push(deps, key, early, reportLane(deps, key));
  const answers = reports && (await push(deps, key, early, answerLane(deps, key)));
  if (answers === null) return;
  const pushed = answers === 'idle' ? reports : answers;
  if (pushed === null) return;
  const more = pushed === 'idle' ? asksForNews(force) || (await pullDue(deps, key)) : pushed.more;
  if (more) await pull(deps, key);
}

function isOn(pause: NonNullable<SyncMemory['pause']>, force: Force, now: Date): boolean {
  if (force === 'hard' || Date.parse(pause.until) <= now.getTime()) return false;
  return pause.asked || force === 'none';
}
