import { ask } from '../../support/ask.ts';
import type { Browser } from '../../support/browser.ts';
import { fill, press, sees } from '../../support/person.ts';
import type { View } from '../../support/view.ts';

/** Joins a workspace as a person does: the invite link pasted into Options. Resolves to the page, still open. */
export async function joinInOptions(browser: Browser, link: string, workspace: string): Promise<View> {
  const options = await browser.open(browser.extensionUrl('options.html'));
  await fill(options, 'Invite link', link);
  await press(options, 'Join');
  await sees(options, workspace);
  return options;
}

/** What this browser has joined, seen from one of the extension's pages. */
export const membershipOf = async (view: View) => (await ask(view, 'outbox.summary', {})).membership;
