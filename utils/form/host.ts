import { browser } from 'wxt/browser';

/** Where a form can stand. Times measured from click to a form that takes keys decided on the order, see open.ts. */
export interface Host {
  /**
   * Beside the page. Null where there is none that takes the keyboard (Firefox). Has to be called in the very turn of
   * the click: after any `await` the browser no longer takes it for the person's wish (T14).
   */
  readonly openPanel: ((windowId: number) => Promise<void>) | null;
  /** Whether this window's panel stands open already; asked before opening it. */
  readonly isPanelOpen: (windowId: number) => Promise<boolean>;
  readonly openWindow: (id: string) => Promise<void>;
  readonly openTab: (id: string) => Promise<void>;
}

const SIZE = { width: 460, height: 760 } as const;
const addressOf = (id: string): string => browser.runtime.getURL(`/report.html?id=${id}`);

/** The browser this runs in. Firefox knows neither `sidePanel` nor the `SIDE_PANEL` context. */
export function browserHost(): Host {
  const { sidePanel }: { sidePanel?: typeof browser.sidePanel } = browser;
  return {
    openPanel: sidePanel ? (windowId) => sidePanel.open({ windowId }) : null,
    isPanelOpen: async (windowId) => {
      const open = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
      return open.length > 0;
    },
    openWindow: async (id) => void (await browser.windows.create({ type: 'popup', url: addressOf(id), ...SIZE })),
    openTab: async (id) => void (await browser.tabs.create({ url: addressOf(id) })),
  };
}
