import type { Call } from '../outbox/door.ts';

export interface OptionsDoor {
  call: Call;
  /** Calls back after every change of the outbox, until the returned function is called. */
  onChanged(listener: () => void): () => void;
}

/** What the options page asks of the browser itself. */
export interface OptionsSurroundings {
  /** Asks the person to allow one match pattern. Firefox wants it called in the click itself, before any `await`. */
  allow(pattern: string): Promise<boolean>;
  /** The keys that capture, as the browser shows them; null when the person has taken them away. */
  shortcut(): Promise<string | null>;
  /** Opens the browser's own page for shortcuts; null where it can only be described. */
  openShortcuts: (() => void) | null;
  storage: { persisted(): Promise<boolean>; persist(): Promise<boolean> };
}
