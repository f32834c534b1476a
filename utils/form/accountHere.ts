import { accountIn } from '../capture/accountIn.ts';
import { chooseFrame } from '../capture/chooseFrame.ts';
import type { AccountRead } from '../record/capture.ts';
import type { News } from '../workspace/news.ts';
import { activeTab, targetOf } from './captureTab.ts';
import { framesOf, withContext } from './frames.ts';
import type { Inject } from './inject.ts';

/** `byTitle`: the page itself names no customer, and the call is called after one that the workspace knows. */
interface Here {
  account: AccountRead | null;
  byTitle: boolean;
}
const NOBODY: Here = { account: null, byTitle: false };

/**
 * The customer of the mail, record or call that the active tab shows: read with the click that opened the popup, and by
 * the scripts of a capture (P6). Null where there is none, more than one, or the page is closed to extensions.
 */
export async function accountHere(inject: Inject, news: News): Promise<Here> {
  const target = targetOf(await activeTab(), null);
  if (target === null) return NOBODY;
  const frames = (await framesOf(target, inject)) ?? [];
  const found = chooseFrame(frames, false);
  if (!found) return NOBODY;
  const reading = await withContext(found, target.tabId, inject, news.switchedOff);
  const told = accountIn(reading, { domains: await news.ownDomains(), emails: [] });
  if (!told) return NOBODY;
  const account = await news.knownAs(told.account, told);
  if (account) return { account, byTitle: false };
  // A transcript names speakers and no company; in a mail the people tell more than its subject.
  const title = told.message === null && told.conversation?.participants.length === 0 && told.conversation.subject;
  return title ? { account: await news.titled(title), byTitle: true } : NOBODY;
}
