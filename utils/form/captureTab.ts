import { browser } from 'wxt/browser';
import { captureNow, type Clicked, type FormDeps } from './click.ts';
import type { Inject } from './inject.ts';
import { read, type Told } from './read.ts';

/** What we need to know of a tab; `url` and `title` are there thanks to activeTab. */
export interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

/** What we need to know of a click on the menu item. */
export interface MenuClick {
  readonly frameId?: number | undefined;
  readonly selectionText?: string | undefined;
  readonly pageUrl?: string | undefined;
  readonly frameUrl?: string | undefined;
}

/** The menu item: the words in the clicked frame. Call it in the very turn of the click. */
export function captureFromMenu(deps: FormDeps, inject: Inject, info: MenuClick, tab: Tab | undefined): Clicked {
  const target = targetOf(tab, info.frameId ?? 0);
  const told = { ...toldOf(tab), text: info.selectionText ?? null, frameUrl: info.frameUrl ?? null };
  const page = { ...told, url: told.url || (info.pageUrl ?? '') };
  return captureNow(deps, tab?.windowId ?? null, (id, own) =>
    read({ id, own, target, told: page, now: deps.now() }, inject, deps.news.switchedOff),
  );
}

/** The keyboard command: whatever is selected in the focused frame of this tab. Call it in the very turn of the key. */
export function captureFromKey(deps: FormDeps, inject: Inject, tab: Tab | undefined): Clicked {
  return captureNow(deps, tab?.windowId ?? null, async (id, own) => {
    const wanted = tab ?? (await activeTab());
    return await read(
      { id, own, target: targetOf(wanted, null), told: toldOf(wanted), now: deps.now() },
      inject,
      deps.news.switchedOff,
    );
  });
}

/**
 * The popup's button. A message is no gesture that could open the panel, so that the form comes in a small window.
 * Resolves after the commit.
 */
export async function captureActiveTab(deps: FormDeps, inject: Inject): Promise<{ id: string }> {
  const tab = await activeTab();
  const { id, saved } = captureFromKey(deps, inject, { ...tab, windowId: undefined });
  await saved;
  return { id };
}

/** The tab that the person looks at. */
export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Where to run scripts; null for a tab that has no number. */
export const targetOf = (tab: Tab | undefined, frameId: number | null) =>
  tab?.id === undefined || tab.id < 0 ? null : { tabId: tab.id, frameId };

const toldOf = (tab: Tab | undefined): Told => ({ text: null, url: tab?.url ?? '', title: tab?.title ?? '' });
