/** Numbers that look random and come again with the same seed (mulberry32). */
export interface Seeded {
  /** 0 to below 1. */
  part(): number;
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** One of them, the first ones far more often, as words and customers are in life. */
  often<T>(list: readonly [T, ...T[]]): T;
  /** A UUIDv7 of that moment, in milliseconds. */
  id(at: number): string;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(part() * count);
  const hex = (count: number): string =>
    below(16 ** count)
      .toString(16)
      .padStart(count, '0');
  return {
    part,
    below,
    often: (list) => list[Math.floor(list.length * part() ** 3)] ?? list[0],
    id: (at) => {
      const time = at.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
    },
  };
}
