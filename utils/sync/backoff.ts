const BASE_MS = 2_000;
const CAP_MS = 15 * 60 * 1_000;

/**
 * How long to wait after the nth failure in a row, in ms: anything between nothing and 2 s, 4 s, 8 s … 15 min ("full
 * jitter": browsers that lost the same endpoint at the same time do not come back at the same time).
 */
export function backoffMs(failures: number, random: () => number): number {
  return Math.floor(random() * Math.min(CAP_MS, BASE_MS * 2 ** Math.max(0, failures - 1)));
}
