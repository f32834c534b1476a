import { setImmediate } from 'node:timers/promises';

/** Long work that stops at each `yield`, so that whoever runs it may let others do something in between. */
export type InParts<T> = Generator<undefined, T>;

/** Runs it to its end without a break. */
export function atOnce<T>(work: InParts<T>): T {
  for (;;) {
    const part = work.next();
    if (part.done) return part.value;
  }
}

/** Runs it with a break after each part, in which others are answered. */
export async function withBreaks<T>(work: InParts<T>): Promise<T> {
  for (;;) {
    const part = work.next();
    if (part.done) return part.value;
    await setImmediate();
  }
}

/** Does something with each of them, and stops after so many. */
export function* eachOf<T>(list: Iterable<T>, size: number, work: (one: T) => void): InParts<void> {
  let left = size;
  for (const one of list) {
    if (left === 0) yield;
    if (left === 0) left = size;
    left -= 1;
    work(one);
  }
}
