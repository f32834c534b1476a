import { all } from '../../firstMatch.ts';
import { pairs, type Pair } from '../pairs.ts';
import { valueOf } from '../value.ts';

/**
 * The form that is looked at: a window over the page, else the open tab. Records opened before stay in the page, in tabs
 * that are not active.
 */
export function openForm(anchor: Element, document: Document): { form: Element | null; isWindow: boolean } {
  const modal = anchor.closest('.modal') ?? all(document, '.modal.in, .modal.show').at(-1) ?? null;
  if (modal) return { form: modal, isWindow: true };
  return { form: document.querySelector('#tabcontent > .tab-pane.active'), isWindow: false };
}

/** A field by its technical name, which is the same in every language; the record's own, not one of its lines. */
export const fieldNamed = (form: Element, name: string): string | null => valueOf(ownFields(form, name)[0]);

/** A number's hidden twin holds it in the web's own form (HTML number input), whatever the page's language shows. */
export function numberNamed(form: Element, name: string): string | null {
  const twin = ownFields(form, name).find((field) => field.getAttribute('type') === 'number');
  return valueOf(twin) ?? fieldNamed(form, name);
}

/** What stands before or after an amount. */
export function signBeside(form: Element, name: string): string | null {
  const group = ownFields(form, name)[0]?.parentElement;
  return group ? (all(group, '.symbol').map(valueOf).find(Boolean) ?? null) : null;
}

function ownFields(form: Element, name: string): Element[] {
  const selector = ['input', 'select', 'textarea'].map((tag) => `${tag}[name="${name}"]`).join();
  return all(form, selector).filter(isOwn);
}

const isOwn = (element: Element): boolean => !element.closest('.form-one2many, .form-many2many, .treeview');

/** Labels name their field by id. In a list, cells name their column. */
export function formPairs(form: Element, anchor: Element): Pair[] {
  const row = anchor.closest('tr');
  const cells =
    row && form.contains(row) ? all(row, 'td[data-title]').filter((cell) => cell.parentElement === row) : [];
  const labelled = pairs(all(form, 'label[for]').filter(isOwn), {
    label: (label) => label,
    value: (label) => document.getElementById(label.getAttribute('for') ?? ''),
  });
  const inRow = pairs(cells, { label: (cell) => cell.getAttribute('data-title'), value: (cell) => cell });
  return [...labelled, ...inRow];
}
