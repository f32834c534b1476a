/** How long a condition may take on a slow, shared machine, in milliseconds. */
export const PATIENCE = 30_000;

const EVERY = 50;

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** The answer, or an exception when none has come within `ms`: a page that went away may never answer. */
async function within<T>(ms: number, answer: Promise<T> | T): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`The last question had no answer for ${ms} ms.`)), ms);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}

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
      const answer = await within(Math.max(end - Date.now(), EVERY), condition());
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain: ${what}`, { cause: last });
    await pause(EVERY);
  }
}
