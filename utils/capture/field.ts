import { activeElement } from './active.ts';

/** Words highlighted in an input or a textarea, and the field's whole text around them. */
export type FieldSelection = { field: Element; text: string; before: string; after: string };

/** Null outside of fields, without a selection, and in fields whose value has none (e-mail, number). */
export function fieldSelection(document: Document): FieldSelection | null {
  const field = activeElement(document);
  if (!field || !isField(field) || isPassword(field)) return null;
  const { value, selectionStart: start, selectionEnd: end } = field;
  if (start === null || end === null || start >= end) return null;
  return { field, text: value.slice(start, end), before: value.slice(0, start), after: value.slice(end) };
}

/** Does the keyboard stand in a field? What is highlighted elsewhere is then an older selection. */
export const inField = (document: Document): boolean => {
  const field = activeElement(document);
  return field !== null && isField(field);
};

/** Does the keyboard stand in a password? Nothing is ever read then. */
export function inPassword(document: Document): boolean {
  const field = activeElement(document);
  return field !== null && isField(field) && isPassword(field);
}

// By name: a field of another frame is not an instance of this frame's classes.
const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === 'input' || element.localName === 'textarea';

/** Also one that shows its characters for the moment: such fields change their type and keep what they ask for. */
const isPassword = (field: HTMLInputElement | HTMLTextAreaElement): boolean =>
  field.type === 'password' || /password/.test(field.getAttribute('autocomplete') ?? '');
