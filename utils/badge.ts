import { browser } from 'wxt/browser';
import type { Summary } from './messages/protocol.ts';
import { counted, countedAsks } from './record/counted.ts';

export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

/** How long the mark of a new capture stays. */
export const SAVED_MS = 4_000;

const BLUE = '#1d4ed8';
const RED = '#b91c1c';
const GREEN = '#15803d';

/** Right after a capture: it is committed (P1). */
export const SAVED: Badge = { text: '\u2713', color: GREEN, title: 'Heard: saved in this browser' };

/** What the icon says: answers that were not opened yet, else what needs the person, else nothing. */
export function badgeOf({
  unseen,
  counts,
  toAnswer,
  elsewhere,
}: Pick<Summary, 'unseen' | 'counts' | 'toAnswer' | 'elsewhere'>): Badge {
  if (unseen > 0) return { text: short(unseen), color: BLUE, title: `Heard: ${counted(unseen, 'new answer')}` };
  const asks = toAnswer.questions + toAnswer.introductions;
  const parts = [
    asks > 0 && `${countedAsks(toAnswer)} for you to answer`,
    counts.needsYou > 0 && `${counted(counts.needsYou, 'report')} for you to finish`,
    elsewhere > 0 && `${counted(elsewhere, 'answer')} under another sign-in`,
  ].filter((part) => part !== false);
  if (parts.length > 0)
    return { text: short(asks + counts.needsYou + elsewhere), color: RED, title: `Heard: ${parts.join(', ')}` };
  return { text: '', color: BLUE, title: 'Heard' };
}

/** A badge has room for about four characters. */
const short = (count: number): string => (count > 999 ? '999+' : String(count));

export async function showBadge({ text, color, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
