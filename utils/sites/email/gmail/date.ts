import { firstMatch } from '../../firstMatch.ts';
import { line } from '../../text.ts';

/** When a message was sent, as Gmail writes it in full. */
export function dateOf(message: Element): string | null {
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
  return line(found?.value.replace(/\s*[(（][^()（）]*[)）]\s*$/u, ''));
}
