import { log, logFailure } from '../log.ts';
import type { Acks } from './acks.ts';
import type { Host } from './host.ts';

/** A panel that has not asked for its report by then shows nothing: in popup-type windows it opens without a trace. */
export const ANSWER_MS = 1_000;

export interface Opening {
  readonly id: string;
  readonly windowId: number | null;
  /** The panel is not to take this report any more. */
  readonly withdraw: () => void;
}

/**
 * Opens a fresh form that takes keys. Must be called in the very turn of the click (T14), and asks about an open panel
 * before opening one. An open panel does not take the keyboard, so that what is typed would land in the page: then,
 * and whenever the panel does not answer, a small window; a tab where there are no windows.
 */
export function openForm(host: Host, acks: Acks, opening: Opening): Promise<void> {
  const { id, windowId } = opening;
  if (host.openPanel === null || windowId === null) return openWindow(host, id);
  const wasOpen = host.isPanelOpen(windowId).catch(() => false);
  const opened = host.openPanel(windowId).then(
    () => true,
    () => false,
  );
  return afterPanel(host, acks, opening, { wasOpen, opened });
}

async function afterPanel(
  host: Host,
  acks: Acks,
  { id, withdraw }: Opening,
  panel: { wasOpen: Promise<boolean>; opened: Promise<boolean> },
): Promise<void> {
  const fresh = !(await panel.wasOpen) && (await panel.opened);
  if (fresh && (await acks.wait(id, ANSWER_MS))) return;
  withdraw();
  log('info', 'form-fallback', { fresh });
  await openWindow(host, id);
}

async function openWindow(host: Host, id: string): Promise<void> {
  try {
    await host.openWindow(id);
  } catch (error) {
    logFailure('form-fallback', error);
    await host.openTab(id);
  }
}
