import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Captured, Changed } from './protocol.ts';
import type { Route, Sender } from './router.ts';

/**
 * Adds the background's only message listener. `sendResponse` with `return true` is the one form that Chromium,
 * Firefox and WXT's fake browser all answer with; a returned promise is ignored by the last (trap T5).
 */
export function listen(route: Route): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, sendResponse: (reply: unknown) => void) => {
    const reply = route(message, sender);
    if (!reply) return undefined;
    void reply.then(sendResponse);
    return true;
  });
}

type Heard = z.infer<typeof Changed> | z.infer<typeof Captured>;
const Event = z.discriminatedUnion('event', [Changed, Captured]);
const subscribers = new Set<(event: Heard) => void>();

/** A page's only listener: hears the background's news and never answers, so that it takes no reply from the router. */
function hear(message: unknown): undefined {
  const event = Event.safeParse(message);
  if (event.success) for (const subscriber of subscribers) subscriber(event.data);
}

function subscribe(subscriber: (event: Heard) => void): () => void {
  if (subscribers.size === 0) browser.runtime.onMessage.addListener(hear);
  subscribers.add(subscriber);
  return () => {
    subscribers.delete(subscriber);
    if (subscribers.size === 0) browser.runtime.onMessage.removeListener(hear);
  };
}

/** Calls back whenever the outbox changed; the page asks again for what it shows. Returns the way to stop. */
export function onChanged(callback: () => void): () => void {
  return subscribe((event) => event.event === 'changed' && callback());
}

/** Calls back when words were captured, with the report's id and the window of the click. Returns the way to stop. */
export function onCaptured(callback: (captured: { id: string; windowId: number | null }) => void): () => void {
  return subscribe((event) => event.event === 'captured' && callback({ id: event.id, windowId: event.windowId }));
}
