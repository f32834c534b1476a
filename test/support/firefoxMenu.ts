import { until } from './until.ts';

/** The item's words, as a person reads them. */
const LABEL = 'Capture customer problem';
const MENU = `document.getElementById('contentAreaContextMenu')`;
const ITEM = `[...${MENU}.querySelectorAll('menuitem')].find((item) => item.label === ${JSON.stringify(LABEL)} && !item.hidden)`;

/**
 * Firefox's real context menu, in its own user interface: opened by a right-click, its item chosen as the mouse would
 * (`activateItem`), so that the click is a user gesture and grants activeTab.
 */
export async function chooseItem(
  inBrowser: (expression: string) => Promise<unknown>,
  rightClick: () => Promise<void>,
): Promise<void> {
  // Its answer may come only when the menu is closed again.
  const clicked = rightClick();
  clicked.catch(() => {});
  await until('the context menu with our item', () => inBrowser(`${MENU}.state === 'open' && Boolean(${ITEM})`));
  await inBrowser(`(${MENU}.activateItem(${ITEM}), true)`);
  await until('the context menu to close', () => inBrowser(`${MENU}.state === 'closed'`));
  await clicked;
}
