import { firstMatch } from '../../firstMatch.ts';
import { parseShownDate } from '../date.ts';
import { line } from '../../text.ts';

/** When a message was sent: as Gmail writes it in full, and as RFC 3339 where that form can mean one thing only. */
export function dateOf(message: Element): { date: string | null; dateShown: string | null } {
  const found = firstMatch(
    message,
    [
      { selector: '.g3[title]', attribute: 'title', seen: '2026-05' },
      { selector: '.g3[alt]', attribute: 'alt', seen: '2026-05' },
      { selector: 'time[datetime]', attribute: 'datetime', seen: '2024-01' },
      // Without the title only the short form is left, with "(2 days ago)" behind it.
      { selector: '.g3', seen: '2025-03' },
    ],
    (element) => !element.closest('.a3s, .ii.gt'),
  );
  const dateShown = line(found?.value.replace(/\s*[(（][^()（）]*[)）]\s*$/u, ''));
  return { dateShown, date: dateShown && parseShownDate(dateShown) };
}
