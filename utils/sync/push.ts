import type { Settled } from '../outbox/settle.ts';
import type { Failure } from '../record/failure.ts';
import type { SyncReply } from '../record/sync.ts';
import { backoffMs } from './backoff.ts';
import type { SyncDeps } from './deps.ts';
import type { Lane, Parcel } from './lane.ts';
import { pause, wentWell } from './pause.ts';
import type { Requested } from './request.ts';
import { signOutAll } from './signOutAll.ts';

const MAX_REPORTS = 100;
const MAX_BYTES = 1_000_000;
/** From this many failures in a row on, a batch is halved to find out whether one of it is the cause (P4). */
const HALVE_FROM = 3;

type Wait = Extract<Requested, { kind: 'wait' }>;

/** What one push knows: `tried` are not tried again in it, `last` is the newest reply. */
interface Push<T extends Parcel> {
  readonly deps: SyncDeps;
  readonly lane: Lane<T>;
  readonly key: string;
  readonly tried: Set<string>;
  halving: boolean;
  wentThrough: boolean;
  failedAlone: number;
  last: SyncReply | null;
}

/** Sends everything that is due, batch by batch. Null when it was stopped, else the last reply or `idle`. */
export async function push<T extends Parcel>(
  deps: SyncDeps,
  key: string,
  early: boolean,
  lane: Lane<T>,
): Promise<SyncReply | 'idle' | null> {
  const begun = { tried: new Set<string>(), halving: false, wentThrough: false, failedAlone: 0, last: null };
  const state: Push<T> = { deps, key, lane, ...begun };
  for (;;) {
    const limits = { reports: MAX_REPORTS, bytes: MAX_BYTES, early, except: state.tried };
    const batch = await lane.claim(limits);
    if (batch.length === 0) return state.last ?? 'idle';
    const goOn = await sendBatch(state, batch);
    deps.onProgress();
    if (!goOn) return null;
  }
}

/** A batch, in as many requests as it takes. False: stop, and whatever was not tried is released. */
async function sendBatch<T extends Parcel>(state: Push<T>, batch: readonly T[]): Promise<boolean> {
  const parts = [batch];
  for (let part = parts.shift(); part; part = parts.shift()) {
    const outcome = await state.lane.send(part);
    const next = await follow(state, part, outcome);
    if (next === 'halve') parts.unshift(...halves(part));
    if (next === 'stop') {
      await release(state, parts.flat());
      return false;
    }
  }
  return true;
}

type Next = 'on' | 'halve' | 'stop';

async function follow<T extends Parcel>(state: Push<T>, part: readonly T[], outcome: Requested): Promise<Next> {
  const { deps, key } = state;
  switch (outcome.kind) {
    case 'accepted':
      Object.assign(state, { last: outcome.reply, wentThrough: true });
      await wentWell(deps, key);
      return 'on';
    case 'split':
      return part.length > 1 ? 'halve' : await refuse(state, part, outcome.failure);
    case 'signIn':
      await signOutAll(deps, key);
      return 'stop';
    case 'gone':
      await release(state, part);
      return 'stop';
    case 'wait':
      return await hold(state, part, outcome);
  }
}

/** The endpoint cannot take it now: find the one that it stumbles over, or pause for all. */
async function hold<T extends Parcel>(state: Push<T>, part: readonly T[], outcome: Wait): Promise<Next> {
  const [first] = part;
  const knownAlone = part.length === 1 && first !== undefined && (first.alone > 0 || state.halving);
  if (outcome.suspect && knownAlone && outcome.afterMs === null) {
    await holdAlone(state, first, outcome);
    // Two in a row and nothing went through: it is the endpoint after all.
    if (state.failedAlone < 2 || state.wentThrough) return 'on';
    await pause(state.deps, state.key, outcome);
    return 'stop';
  }
  const { until, failures } = await pause(state.deps, state.key, outcome);
  if (outcome.suspect && part.length > 1 && failures >= HALVE_FROM) {
    state.halving = true;
    return 'halve';
  }
  await postpone(state, part, outcome, until, outcome.suspect && part.length === 1);
  return 'stop';
}

async function holdAlone<T extends Parcel>(state: Push<T>, parcel: T, outcome: Wait): Promise<void> {
  const { now, random } = state.deps;
  const until = new Date(now().getTime() + backoffMs(parcel.alone + HALVE_FROM, random));
  state.failedAlone += 1;
  await postpone(state, [parcel], outcome, until, true);
}

async function postpone<T extends Parcel>(
  state: Push<T>,
  part: readonly T[],
  { code }: Wait,
  until: Date,
  alone: boolean,
): Promise<void> {
  for (const { id } of part) state.tried.add(id);
  await state.lane.settle(part.map(({ id }): Settled => ({ id, event: 'postpone', failure: { code }, until, alone })));
}

async function refuse<T extends Parcel>({ lane }: Push<T>, part: readonly T[], failure: Failure): Promise<Next> {
  await lane.settle(part.map(({ id }): Settled => ({ id, event: 'refuse', failure })));
  return 'on';
}

async function release<T extends Parcel>({ lane }: Push<T>, part: readonly T[]): Promise<void> {
  await lane.settle(part.map(({ id }): Settled => ({ id, event: 'release' })));
}

function halves<T>(part: readonly T[]): T[][] {
  const middle = Math.ceil(part.length / 2);
  return [part.slice(0, middle), part.slice(middle)];
}
