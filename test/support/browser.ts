import type { Point, View } from './view.ts';

/** A real browser with the built extension in it. The same in Chromium and in Firefox. */
export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** Address of a page of the extension, e.g. `popup.html`. */
  extensionUrl(path: string): string;
  /** A new tab. */
  open(url: string): Promise<View>;
  /** The tab that something in the browser opened at this address; waits for it. */
  opened(url: string): Promise<View>;
  /** Right-clicks there and chooses *Capture customer problem*; the words are selected already. */
  capture(view: View, at: Point): Promise<void>;
  /** The form that a capture opened, whichever of its hosts it is in; waits for it. */
  form(): Promise<View>;
  /** Ends the background as the browser does when it is idle (worker or event page). */
  endWorker(): Promise<void>;
  /** Ends all processes and removes what is ours on disk. */
  close(): Promise<void>;
  /** Ends all processes at once, as `kill -9` and power cuts do; the profile stays. */
  kill(): Promise<void>;
}
