import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createHandlers } from '../utils/background/handlers.ts';
import { createParts } from '../utils/background/createParts.ts';
import { start } from '../utils/background/start.ts';
import { captureFromKey, captureFromMenu } from '../utils/form/captureTab.ts';
import { logFailure } from '../utils/log.ts';
import { ensureMenus, MENU_ID } from '../utils/menu.ts';
import { listen } from '../utils/messages/listen.ts';
import { createRouter } from '../utils/messages/router.ts';
import { ALARM } from '../utils/sync/alarm.ts';

const remakeMenus = () => void ensureMenus().catch((error) => logFailure('listener-failed', error));

/** Wiring only. Every listener is added before anything is awaited: an event that woke the worker is lost else (T2). */
export default defineBackground(() => {
  const parts = createParts();
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };

  browser.runtime.onInstalled.addListener(remakeMenus);
  browser.runtime.onStartup.addListener(remakeMenus);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID) captureFromMenu(parts, parts.inject, info, tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture') captureFromKey(parts, parts.inject, tab);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    parts.dayTurn();
    void parts.drain('none');
  });
  listen(createRouter(createHandlers(parts), own, (error) => logFailure('handler-failed', error)));
  self.addEventListener('online', () => void parts.drain('soft'));

  start(parts);
});
