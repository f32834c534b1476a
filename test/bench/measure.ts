/** Scenarios that share what they run on. */
export type Group = { scenarios: Scenario[]; close: () => Promise<void> };

/** One question of speed, asked of ours and of a floor written for it: the least that could do the same work. */
export type Scenario = {
  name: string;
  /** `ms` and `bytes` are better when small, `/s` when large. */
  unit: 'ms' | 'bytes' | '/s';
  floorIs: string;
  /** Measured rounds; one more warms up and is thrown away. */
  rounds: number;
  ours(): Promise<number>;
  floor(): Promise<number>;
};

export type Spread = { median: number; low: number; high: number };
/** `ratio`: how many times the floor's cost; 1 is as good as the floor. Null where the floor costs nothing. */
export type Result = {
  name: string;
  unit: string;
  floorIs: string;
  n: number;
  ours: Spread;
  floor: Spread;
  ratio: number | null;
};

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return { median, low: at(0), high: at(sorted.length - 1) };
}

/** Rounds are interleaved, and each goes first in turn, so that a busy moment of the machine falls on both. */
export async function measure(scenario: Scenario): Promise<Result> {
  const taken: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = 0; round <= scenario.rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const);
    for (const who of order) {
      const value = await scenario[who]();
      if (round > 0) taken[who].push(value);
    }
  }
  const { name, unit, floorIs, rounds: n } = scenario;
  const [ours, floor] = [spread(taken.ours), spread(taken.floor)];
  const [cost, least] = unit === '/s' ? [1 / ours.median, 1 / floor.median] : [ours.median, floor.median];
  return { name, unit, floorIs, n, ours, floor, ratio: least === 0 ? null : cost / least };
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** How often a second, given what `timed` says for so many. */
export const perSecond = (count: number, ms: number): number => (count / ms) * 1000;
