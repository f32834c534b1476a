import { browser } from 'wxt/browser';
import type { Captured, Changed } from './protocol.ts';
import type * as z from 'zod/mini';

/** News for every open page. */
export type News = z.infer<typeof Changed> | z.infer<typeof Captured>;

/** Tells every open page; that none is open is the usual case and no failure (the send then rejects). */
export async function broadcast(news: News): Promise<void> {
  await Promise.resolve(browser.runtime.sendMessage(news)).catch(() => undefined);
}

export const changed: News = { heard: 1, event: 'changed' };
