import { browser } from 'wxt/browser';

export const MENU_ID = 'capture';
const ITEM = { id: MENU_ID, title: 'Capture customer problem', contexts: ['selection'] } as const;

let underWay: Promise<void> | null = null;

/**
 * Makes the menu item anew. Chromium keeps items across restarts and Firefox at times, and two runs at once would make
 * it twice or fail with a duplicate id (T6): there is one run at a time, and it removes before it creates.
 */
export function ensureMenus(menus: Menus = browser.contextMenus): Promise<void> {
  underWay ??= remake(menus).finally(() => (underWay = null));
  return underWay;
}

type Menus = Pick<typeof browser.contextMenus, 'removeAll' | 'create'>;

async function remake(menus: Menus): Promise<void> {
  await menus.removeAll();
  await new Promise<void>((resolve) => {
    // The callback reads lastError, which the browser would otherwise write to its own error list.
    menus.create({ ...ITEM, contexts: [...ITEM.contexts] }, () => {
      void browser.runtime.lastError;
      resolve();
    });
  });
}
