import { all, firstOf } from '../firstMatch.ts';
import { distinct } from '../email/address.ts';
import { shownLine } from '../text.ts';
import type { SiteReading, Start } from '../types.ts';
import { personOf } from './people.ts';
import { readingOf } from '../email/reading.ts';

const THREAD = '[data-legacy-thread-id]';

/**
 * A row of the list (`tr.zA`): subject, thread and people. The snippet is the newest message's beginning; its sender is
 * certain only where the row names a single person.
 */
export function readConversationList(anchor: Element, start: Start): SiteReading | null {
  const row = anchor.closest('tr.zA, [role="row"]:has([data-legacy-thread-id])');
  if (!row || anchor.closest('.a3s')) return null;
  const subject = firstOf(row, [
    ['.bog'], // 2026-05
    ['.y6'], // 2025-03
    ['[data-legacy-thread-id]:not([email])'], // 2026-05
  ]);
  const people = distinct(all(row, '[email]').map(personOf));
  const from = people.length === 1 ? (people[0] ?? null) : null;
  const named = row.matches(THREAD) ? row : row.querySelector(THREAD);
  const mail = {
    from,
    dateShown: all(row, '.xW [title]')[0]?.getAttribute('title'),
    subject: shownLine(subject?.element ?? null),
    thread: named?.getAttribute('data-legacy-thread-id'),
    participants: people,
  };
  return readingOf(mail, start);
}
