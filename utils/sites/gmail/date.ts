import { firstOf } from '../firstMatch.ts';
import { line } from '../text.ts';

/** When a message was sent, as Gmail writes it in full. */
export function dateOf(message: Element): string | null {
  const found = firstOf(
    message,
    [
      ['.g3[title]', 'title'], // 2026-05
      ['.g3[alt]', 'alt'], // 2026-05
      ['time[datetime]', 'datetime'], // 2024-01
      // Without the title only the short form is left, with "(2 days ago)" behind it.
      ['.g3'], // 2025-03
    ],
    (element) => !element.closest('.a3s, .ii.gt'),
  );
  return line(found?.value.replace(/\s*[(（][^()（）]*[)）]\s*$/u, ''));
}
