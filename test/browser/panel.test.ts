import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Screen, startScreen } from '../support/screen.ts';
import { mouseOver } from '../support/screenMouse.ts';
import { selectWords, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { Chromium } from '../support/chromium.ts';
import { chromiumOffice, type Office, WORKSPACE } from './office.ts';

const QUOTE = 'Last month we paid the same pallet twice.';

let screen: Screen;
let office: Office<Chromium>;
beforeAll(async () => {
  screen = await startScreen();
  const args = ['--window-position=0,0', '--window-size=1200,900'];
  office = await chromiumOffice({ headless: false, env: { DISPLAY: screen.display }, args });
});
afterAll(async () => {
  await office?.close();
  await screen?.close();
});

it('mouse, native menu, real side panel, keyboard: the report arrives and the panel closes', async () => {
  const { browser, endpoint } = office;
  const thread = await browser.open(office.sample);
  const mouse = await mouseOver(screen, thread);
  await mouse.rightClick(await selectWords(thread, QUOTE, mouse));
  // Extensions' items stand right above the menu's last one, Inspect.
  for (const key of ['Up', 'Up', 'Return']) screen.key(key);

  const panel = await browser.form();
  await sees(panel, QUOTE);
  // No window and no tab of its own: it stands beside the page.
  expect(await browser.inWorker(`chrome.windows.getAll().then((windows) => windows.length)`)).toBe(1);
  expect(await panel.evaluate('chrome.tabs.getCurrent()')).toBeNull();

  await until('the keyboard to be in the panel', () =>
    panel.evaluate(`document.activeElement?.tagName === 'TEXTAREA'`),
  );
  screen.type('We pay twice when a carrier splits an order');
  await sees(panel, 'We pay twice when a carrier splits an order');
  screen.key('ctrl+Return');

  const [received] = await until('the report at the endpoint', async () => {
    const all = await endpoint.received(WORKSPACE);
    return all.length > 0 ? all : null;
  });
  expect(received?.report.problem.statement).toBe('We pay twice when a carrier splits an order');
  expect(received?.report.capture[0]?.verbatim).toBe(QUOTE);
  const address = browser.extensionUrl('report.html');
  await until('the panel to close', () => !browser.puppet.targets().some((target) => target.url().startsWith(address)));
});
