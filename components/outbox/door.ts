import type { CallInput, CallName, CallReply } from '../../utils/messages/protocol.ts';

/** The one way from a page to the background; a test hands in its own. */
export type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallReply<N>>;

export interface Door {
  call: Call;
  /** Calls back after every change of the outbox, until the returned function is called. */
  onChanged(listener: () => void): () => void;
}

/** What the popup asks of the browser itself. */
export interface Surroundings {
  openForm(id: string): void;
  openOptions(): void;
  /** Opens an address in a tab of its own, and closes the popup. */
  openTab(url: string): void;
  /** The popup has nothing left to show, since the form has opened. */
  close(): void;
  copy(text: string): Promise<void>;
  /** The keys that capture, as the browser shows them; null when the person has taken them away. */
  shortcut(): Promise<string | null>;
}
