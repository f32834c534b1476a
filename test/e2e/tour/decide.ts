import type { Browser } from '../../support/browser.ts';
import { choose, fill, press, sees } from '../../support/person.ts';
import type { View } from '../../support/view.ts';
import { PROBLEM, QUOTE, REASON, WOULD_CHANGE } from './words.ts';

/** Opens the invite link and signs in to the inbox. */
export async function signIn(browser: Browser, link: string): Promise<View> {
  const inbox = await browser.open(link);
  await press(inbox, 'Sign in as product manager');
  await sees(inbox, QUOTE.slice(0, 40));
  return inbox;
}

/** Opens the report by its quote and declines it, with a reason and what would change it. */
export async function decline(inbox: View): Promise<void> {
  await press(inbox, QUOTE.slice(0, 40));
  await sees(inbox, PROBLEM);
  await choose(inbox, 'Status', 'Declined');
  await fill(inbox, 'Reason', REASON);
  await fill(inbox, 'What would change it', WOULD_CHANGE);
  await press(inbox, 'Save decision');
  await sees(inbox, 'Decision saved');
}
