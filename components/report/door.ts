import type { Drafter } from '../../utils/coach/draft/drafter.ts';
import type { Call } from '../outbox/door.ts';

/** What the form asks of the background; a test hands in its own. */
export interface FormDoor {
  call: Call;
  /** Calls back for every capture, with the window of its click, until the returned function is called. */
  onCaptured(listener: (captured: { id: string; windowId: number | null }) => void): () => void;
}

/** What the form asks of the browser itself. */
export interface FormSurroundings {
  /** The report in this page's address; null in the side panel, which asks for its own. */
  id: string | null;
  windowId(): Promise<number | null>;
  /** Closes whatever the form stands in: panel, window or tab. */
  close(): void;
  openOptions(): void;
  /** The keys that capture, as the browser shows them; null when the person has taken them away. */
  shortcut(): Promise<string | null>;
  /** The browser's own model, where it has one. */
  drafter: Drafter;
  /** Whether a person has seen in this browser what is sent, before it was. */
  preview: { seen(): boolean; remember(): void };
  /** The currency used last, kept in this browser. */
  currency: { get(): string | null; set(code: string): void };
}
