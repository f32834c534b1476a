import type { Browser } from '../../support/browser.ts';
import { press, sees } from '../../support/person.ts';
import type { View } from '../../support/view.ts';
import { QUOTE, REASON, WOULD_CHANGE } from './words.ts';

/** Opens the popup, which asks the endpoint at once, and reads the reason in full. */
export async function readAnswer(browser: Browser): Promise<View> {
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await sees(popup, 'Answered');
  await sees(popup, 'Declined');
  await press(popup, QUOTE.slice(0, 40));
  await sees(popup, REASON);
  await sees(popup, WOULD_CHANGE);
  return popup;
}
