/** How long a condition may take on a slow, shared machine, in milliseconds. */
export const PATIENCE = 30_000;

const EVERY = 50;

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/**
 * Asks again until the answer is truthy, and resolves to it. `what` names the condition in the error. An exception
 * counts as "not yet": pages navigate and workers restart under our feet; the last one is the error's cause.
 */
export async function until<T>(
  what: string,
  condition: () => Promise<T> | T,
  patience = PATIENCE,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain: ${what}`, { cause: last });
    await pause(EVERY);
  }
}
