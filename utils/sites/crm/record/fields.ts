import { around, deep, isShown } from '../look.ts';
import type { Pair } from '../pairs.ts';
import { line } from '../../text.ts';
import { labelled } from './labelled.ts';
import { shownIn } from './shown.ts';
import type { Address, FieldName, Product } from './product.ts';
import { wordsOf } from './words.ts';

/** A field as shown, with its name for programs where the page gives it. */
export type Field = Pair & { api: string | null };

/** The fields of a record, or those of one entry of its feed; none of the records that stand beside them. */
export function fieldsIn(root: Element, product: Product, entry: Element | null, record: Address | null): Field[] {
  const isHere = (item: Element): boolean =>
    isShown(item) && (product.entry ? around(item, product.entry.root) : null) === entry && isOwn(product, root, item);
  const within = entry ?? root;
  const items = deep(within, product.item).filter(
    (item) => isHere(item) && (!record || (product.isOf?.(item, record) ?? true)),
  );
  // Items stand inside one another; the innermost is the field.
  const inner = items.filter((item) => !items.some((other) => other !== item && item.contains(other)));
  return [...inner.flatMap((item) => fieldOf(item, product)), ...(product.api ? [] : labelled(within, isHere))];
}

/** Does this belong to the record, and to none that stands inside it? */
export function isOwn({ others }: Product, root: Element, element: Element): boolean {
  const other = others ? around(element, others) : null;
  return !other || other.contains(root);
}

function fieldOf(item: Element, product: Product): Field[] {
  const api = product.api?.(item)?.toLowerCase() ?? null;
  const given = product.label?.(item) ?? api;
  const label = line((typeof given === 'string' ? given : given?.textContent)?.replace(/^\s*\*\s*|\s*[:：*]\s*$/g, ''));
  const place = product.value ? product.value(item) : item;
  const value = place && shownIn(place);
  // Some products draw an empty field by its label alone.
  return label && value && value !== label ? [{ label, value, element: item, api }] : [];
}

/** A field by its names for programs; by its label only where it has none. */
export function told(fields: readonly Field[], product: Product, field: FieldName): string | null {
  return named(fields, product, field) ?? worded(fields, field);
}

/** A field by its names for programs alone, the surest name first. */
export function named(fields: readonly Field[], product: Product, field: FieldName): string | null {
  for (const name of (product.names?.[field] ?? field.toLowerCase()).split('|')) {
    const found = fields.find(({ api }) => api === name);
    if (found) return found.value;
  }
  return null;
}

/** Null where two fields of that label differ. */
function worded(fields: readonly Field[], field: FieldName): string | null {
  const words = wordsOf(field);
  const values = fields.filter(({ api, label }) => api === null && words.has(label.toLowerCase()));
  return new Set(values.map(({ value }) => value)).size === 1 ? (values[0]?.value ?? null) : null;
}
