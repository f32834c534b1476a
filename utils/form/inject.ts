import { browser } from 'wxt/browser';
import type { FrameReading } from '../capture/chooseFrame.ts';

/** What a script left in one frame, not parsed yet. */
export interface Injected {
  readonly frameId: number;
  readonly result: unknown;
}

/** One frame, or all that the browser lets us into. */
export interface Target {
  readonly tabId: number;
  readonly frameId: number | null;
}

/**
 * `select` first; then the script that reads the folder of the site it recognised, and for mail the one that knows a
 * transcript in it. No others are ever run in a page (P6).
 */
export type Script = 'select' | `read-${NonNullable<FrameReading['site']>['folder']}`;

export type Inject = (target: Target, script: Script) => Promise<Injected[]>;

/** A page that is busy for longer must not keep the form waiting; the menu's own text is there. */
export const INJECT_MS = 2_000;

/**
 * Runs one script and gives back what it read. Frames of another origin are refused, or left out among all of them
 * (T8). Rejects when the page is closed to extensions or does not answer in time.
 */
export const inject: Inject = async ({ tabId, frameId }, script) => {
  const target = frameId === null ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const results = await within(INJECT_MS, browser.scripting.executeScript({ target, files: [`/${script}.js`] }));
  return results.map((one) => ({ frameId: one.frameId, result: one.result }));
};

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the page did not answer in time')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
