import { browser } from 'wxt/browser';

/** What select.js left in one frame, not parsed yet. */
export interface Injected {
  readonly frameId: number;
  readonly result: unknown;
}

/** One frame, or all that the browser lets us into. */
export interface Target {
  readonly tabId: number;
  readonly frameId: number | null;
}

export type Inject = (target: Target) => Promise<Injected[]>;

/** A page that is busy for longer must not keep the form waiting; the menu's own text is there. */
export const INJECT_MS = 2_000;

/**
 * Runs select.js and gives back what it read. Frames of another origin are refused, or left out among all of them
 * (T8). Rejects when the page is closed to extensions or does not answer in time.
 */
export const inject: Inject = async ({ tabId, frameId }) => {
  const target = frameId === null ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const results = await within(INJECT_MS, browser.scripting.executeScript({ target, files: ['/select.js'] }));
  return results.map((one) => ({ frameId: one.frameId, result: one.result }));
};

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the page did not answer in time')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
