const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The key by the letter that stands for it: also under Caps Lock, and on a keyboard of another script by where it lies. */
export function keyOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  const [, lies] = /^Key([A-Z])$/.exec(code) ?? [];
  return (/^\p{ASCII}$/u.test(key) ? key : (lies ?? key)).toLowerCase();
}

/** Whether the keys belong to a text field, where letters and arrows are for typing. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/**
 * j/k and the arrows move the focus from row to row (elements marked `data-row`) inside `list`, in the order they stand;
 * Enter is the row's own, since rows are buttons. From elsewhere the first step goes on from the current row, else to the
 * first one.
 */
export function moveByKey(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEPS[keyOf(event)];
  if (!list || !step || event.ctrlKey || event.metaKey || event.altKey || !leaves(event)) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  const at = focused === -1 ? rows.findIndex((row) => row.getAttribute('aria-current') === 'true') : focused;
  const next = at === -1 ? rows[0] : rows[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView?.({ block: 'nearest' });
}

/**
 * In a text field the keys are the field's, save Down in a search field, which goes to what was found. Where a text is
 * read (`data-reading`) the arrows scroll.
 */
function leaves({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (isTyping(target)) return key === 'ArrowDown' && target.matches('[type=search]');
  return !(key.startsWith('Arrow') && target.closest('[data-reading]'));
}

/** `/` puts the keyboard into the search field, as in most lists. */
export function searchByKey(event: KeyboardEvent, field: HTMLElement | null): void {
  if (event.key !== '/' || !field || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  field.focus();
}
