import { HttpProblem } from './problem.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket per key, in memory: full at `perMinute`, refilled evenly. Each process of the endpoint counts for
 * itself. `now` in milliseconds.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Callers remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one; throws the 429 with `Retry-After` in whole seconds when there is none. */
  take(key: string): void {
    const now = this.#now();
    const bucket = this.#refilled(key, now);
    if (bucket.tokens < 1) {
      const seconds = Math.max(1, Math.ceil(((1 - bucket.tokens) * 60) / this.#perMinute));
      throw new HttpProblem('too-many-requests', { headers: { 'retry-after': String(seconds) } });
    }
    this.#forgetFull(now);
    this.#buckets.set(key, { tokens: bucket.tokens - 1, at: now });
  }

  #refilled(key: string, now: number): Bucket {
    const { tokens, at } = this.#buckets.get(key) ?? { tokens: this.#perMinute, at: now };
    return { tokens: Math.min(this.#perMinute, tokens + (Math.max(0, now - at) * this.#perMinute) / 60_000), at: now };
  }

  /** A bucket untouched for a minute is full again: the same as none. Keeps memory bounded by a minute's callers. */
  #forgetFull(now: number): void {
    if (this.#buckets.size < 1_000) return;
    for (const [key, { at }] of this.#buckets) if (now - at > 60_000) this.#buckets.delete(key);
  }
}
