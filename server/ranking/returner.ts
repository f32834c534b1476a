import { setImmediate } from 'node:timers/promises';
import { errorFacts, log as defaultLog, type Log } from '../log.ts';
import { returnDue, reviewDue } from '../problems/ranking/returnDue.ts';
import type { RankingStore, Returning } from '../store/ranking.ts';
import type { Rankings } from './current.ts';

export interface ReturnerOptions {
  store: Pick<RankingStore, 'returning' | 'returnToTriage'>;
  rankings: Pick<Rankings, 'of'>;
  clock: () => Date;
  log?: Log;
  /** Milliseconds between looks. */
  everyMs?: number;
}

async function reasonFor({ workspaceId, problemId, decision }: Returning, { rankings, clock }: ReturnerOptions) {
  const day = dayOf(clock);
  if (!decision.returnsWhen) return reviewDue(decision, day);
  const { ranking, settings } = await rankings.of(workspaceId);
  const stand = ranking.stand(problemId);
  return (stand && returnDue(decision.returnsWhen, stand, settings, day)) ?? reviewDue(decision, day);
}

const dayOf = (clock: () => Date): string => clock().toISOString().slice(0, 10);

/** Brings back every no whose condition has come true, and every not now whose day has come; resolves to how many. */
export async function returnAll(options: ReturnerOptions): Promise<number> {
  const { store, clock, log = defaultLog } = options;
  let count = 0;
  for (const waiting of await store.returning(dayOf(clock))) {
    const reason = await reasonFor(waiting, options);
    if (reason === null) continue;
    await store.returnToTriage({ ...waiting, reason, at: clock().toISOString() });
    log('problem-returned', { id: waiting.problemId });
    count += 1;
    // Others are answered in between: a store in this process writes at once.
    await setImmediate();
  }
  return count;
}

/** Looks in the background, and at once when poked. `stop` resolves when the look at hand is done. */
export function startReturner({ everyMs = 5_000, log = defaultLog, ...options }: ReturnerOptions) {
  const state = { stopped: false, poked: false };
  let running: Promise<void> | null = null;
  const round = async () => {
    while (state.poked && !state.stopped) {
      state.poked = false;
      await returnAll({ ...options, log }).catch((error: unknown) => log('returning-failed', errorFacts(error)));
    }
    running = null;
  };
  const poke = () => {
    state.poked = true;
    if (!state.stopped) running ??= round();
  };
  const timer = setInterval(poke, everyMs);
  const stop = async () => {
    state.stopped = true;
    clearInterval(timer);
    await running;
  };
  return { poke, stop };
}
