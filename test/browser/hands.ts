import type { Page } from 'puppeteer-core';
import type { Browser } from '../support/browser.ts';
import { startChromium } from '../support/chromium.ts';
import { startFirefox } from '../support/firefox.ts';
import { startScreen } from '../support/screen.ts';
import { until } from '../support/until.ts';
import { pdfWords } from './pdfViewer.ts';

/** A person at a browser whose page may be closed to every script: keys, the shortcut, and the browser's own menu. */
export interface Hands {
  readonly browser: Browser;
  /** Where a store would be, closed to extensions: an address that leads to the page of this name. */
  store(page: string): string;
  /** Opens the address in a tab and highlights all there is; resolves to what closes the tab. */
  highlightAll(url: string): Promise<() => Promise<unknown>>;
  pressShortcut(): Promise<unknown>;
  /** Right-clicks the middle of the page and chooses the item; false when the menu has none. */
  chooseItem(): Promise<boolean>;
  close(): Promise<void>;
}

/** Chromium under a virtual screen. It takes this machine's own name for its store (`--apps-gallery-url`). */
export async function chromiumHands(port: number): Promise<Hands> {
  const screen = await startScreen();
  const window = ['--window-position=0,0', '--window-size=1200,900'];
  const args = [...window, `--apps-gallery-url=http://localhost:${port}/`];
  const browser = await startChromium({ headless: false, env: { DISPLAY: screen.display }, args }).catch(
    async (error) => {
      await screen.close();
      throw error;
    },
  );
  let at = 0;
  let shown: Page | undefined;
  const click = (button: 1 | 3) => {
    // Another place each time: xdotool waits in vain for a mouse that is there already.
    at = (at + 1) % 20;
    screen.move({ x: 640 + at, y: 400 + at });
    screen.button('mousedown', button);
    screen.button('mouseup', button);
  };
  const selectAll = () => {
    click(1);
    screen.key('ctrl+a');
  };
  return {
    browser,
    store: (page) => `http://localhost:${port}${page}`,
    async highlightAll(url) {
      const tab = await browser.puppet.newPage();
      await tab.goto(url);
      await tab.bringToFront();
      // Keys that arrive sooner would stop it: Escape ends the loading.
      await until('the viewer, if it is a PDF', async () => (await pdfWords(tab), true));
      selectAll();
      shown = tab;
      return () => tab.close();
    },
    pressShortcut: async () => screen.key('alt+shift+h'),
    async chooseItem() {
      // Without words, a PDF's menu has no item.
      screen.key('Escape');
      selectAll();
      await until('the words to be highlighted', async () => {
        if (!shown || (await pdfWords(shown)) !== '') return true;
        selectAll();
        return false;
      });
      const before = screen.windows();
      click(3);
      await until('the context menu', () => screen.windows() > before);
      // Extensions' items stand right above the menu's last one, Inspect.
      for (const key of ['Up', 'Up', 'Return']) screen.key(key);
      return true;
    },
    async close() {
      await browser.close();
      await screen.close();
    },
  };
}

const MENU = `document.getElementById('contentAreaContextMenu')`;
const ITEM = `[...${MENU}.querySelectorAll('menuitem')].find((item) => item.label === 'Capture customer problem' && !item.hidden)`;
/** Firefox's own menu opened where the mouse is, in the middle of the page. */
const RIGHT_CLICK = `(() => {
  const { x, y, width, height } = gBrowser.selectedBrowser.getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup', 'contextmenu'])
    synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 2, clickCount: 1 }, {});
  return true;
})()`;

/** Firefox, moved by its own user interface. Its store's name leads to this machine through the proxy that is set. */
export async function firefoxHands(port: number): Promise<Hands> {
  const browser = await startFirefox();
  const { inBrowser } = browser;
  const selectAll = () => inBrowser(`(gBrowser.selectedBrowser.focus(), goDoCommand('cmd_selectAll'), true)`);
  await inBrowser(`(Services.prefs.setIntPref('network.proxy.http_port', ${port}),
    Services.prefs.setBoolPref('network.stricttransportsecurity.preloadlist', false), true)`);
  return {
    browser,
    store: (page) => `http://addons.mozilla.org${page}`,
    async highlightAll(url) {
      const address = JSON.stringify(url);
      await inBrowser(`(gBrowser.selectedTab = gBrowser.addTrustedTab(${address}), true)`);
      const loaded = `!gBrowser.selectedTab.hasAttribute('busy') && gBrowser.currentURI.spec === ${address}`;
      // Until Firefox has drawn the new tab, the one before is still what the mouse meets.
      const drawn = `gBrowser.selectedBrowser.hasLayers && !gBrowser._switcher`;
      await until(`${url} to be there`, () => inBrowser(`Boolean(${loaded} && ${drawn})`));
      await selectAll();
      return () => inBrowser('(gBrowser.removeTab(gBrowser.selectedTab), true)');
    },
    pressShortcut: () => inBrowser(`(document.querySelector('keyset[id^="ext-keyset"] key').doCommand(), true)`),
    async chooseItem() {
      await selectAll();
      await inBrowser(RIGHT_CLICK);
      await until('the context menu', () => inBrowser(`${MENU}.state === 'open'`));
      return Boolean(
        await inBrowser(`(() => {
          const item = ${ITEM};
          if (item) ${MENU}.activateItem(item);
          else ${MENU}.hidePopup();
          return Boolean(item);
        })()`),
      );
    },
    close: () => browser.close(),
  };
}
