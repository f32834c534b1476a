import { cleanup, render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../server/inbox/App.tsx';
import { inboxWorld, type InboxWorld } from './world.ts';

/** A real endpoint, and a browser in which nobody used the inbox before; both end with the test that runs. */
export async function enter(): Promise<InboxWorld> {
  localStorage.clear();
  sessionStorage.clear();
  const world = await inboxWorld();
  onTestFinished(async () => {
    vi.restoreAllMocks();
    cleanup();
    await world.stop();
  });
  return world;
}

/** Shows the inbox at the place that this fragment names, or where the address is. */
export function showInbox({ fetcher }: Pick<InboxWorld, 'fetcher'>, hash?: string): UserEvent {
  if (hash !== undefined) history.replaceState(null, '', `/inbox${hash}`);
  render(<App fetcher={fetcher} />);
  return userEvent.setup();
}
