import { deep } from '../look.ts';
import { valueOf } from '../value.ts';
import { line } from '../../text.ts';

/** Buttons that show what was chosen, which other buttons beside a value do not. */
const CHOSEN = 'button[aria-haspopup], [role="combobox"], button[aria-expanded]';

/** A field's words: typed, shown, or chosen in a list that is drawn as a button. An empty field's dashes are none. */
export function shownIn(element: Element): string | null {
  const value = element.matches('button') ? line(element.textContent) : (valueOf(element) ?? chosenIn(element));
  return value && /[^\s\-–—.…]/.test(value) ? value : null;
}

function chosenIn(element: Element): string | null {
  const buttons = element.matches(CHOSEN) ? [element] : deep(element, CHOSEN);
  const words = new Set(buttons.map((button) => line(button.textContent)).filter((one) => one !== null));
  return words.size === 1 ? ([...words][0] ?? null) : null;
}
