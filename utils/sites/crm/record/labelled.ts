import { deep } from '../look.ts';
import { line } from '../../text.ts';
import type { Field } from './fields.ts';
import { shownIn } from './shown.ts';
import { isLabel } from './words.ts';

/** A column's heading stands above many values, so it names none. */
const COLUMN = 'thead *, [role="columnheader"], [role="columnheader"] *';
/** How far a label and its value are wrapped apart. */
const WRAPS = 3;

/** Fields that nothing marks but a label of one of the known words, with the value right behind it. */
export function labelled(root: Element, isOwn: (element: Element) => boolean): Field[] {
  return deep(root, 'dt, label, th, span, div, p, button').flatMap((element) => {
    const label = element.childElementCount === 0 ? line(element.textContent)?.replace(/\s*[:：]$/, '') : null;
    if (!label || !isLabel(label) || element.matches(COLUMN) || !isOwn(element)) return [];
    const value = valueBehind(element);
    return value && !isLabel(value) ? [{ label, value, element, api: null }] : [];
  });
}

/** What comes next, outward as long as nothing but the label stands there; null where more than one thing follows. */
function valueBehind(label: Element): string | null {
  const words = line(label.textContent);
  let at: Element | null = label;
  for (let wraps = 0; at && wraps <= WRAPS && line(at.textContent) === words; wraps++) {
    const value: Element | null = at.nextElementSibling;
    if (value) return isAlone(at, value) ? shownIn(value) : null;
    at = at.parentElement;
  }
  return null;
}

/** In a list of terms each has its own; elsewhere buttons may follow, but no other words. */
function isAlone(label: Element, value: Element): boolean {
  if (label.localName === 'dt') return value.localName === 'dd';
  for (let next = value.nextElementSibling; next; next = next.nextElementSibling) if (shownIn(next)) return false;
  return true;
}
