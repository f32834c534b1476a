import { accountIn } from '../capture/accountIn.ts';
import { chooseFrame } from '../capture/chooseFrame.ts';
import type { AccountRead } from '../record/capture.ts';
import type { News } from '../workspace/news.ts';
import { activeTab, targetOf } from './captureTab.ts';
import { framesOf, withContext } from './frames.ts';
import type { Inject } from './inject.ts';

/**
 * The customer of the mail, record or call that the active tab shows: read with the click that opened the popup, and by
 * the scripts of a capture (P6). Null where there is none, more than one, or the page is closed to extensions.
 */
export async function accountHere(inject: Inject, news: News): Promise<AccountRead | null> {
  const target = targetOf(await activeTab(), null);
  if (target === null) return null;
  const frames = (await framesOf(target, inject)) ?? [];
  const found = chooseFrame(frames, false);
  if (!found) return null;
  const reading = await withContext(found, target.tabId, inject, news.switchedOff);
  const told = accountIn(reading, { domains: await news.ownDomains(), emails: [] });
  return told && (await news.knownAs(told.account, told));
}
