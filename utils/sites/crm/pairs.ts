import { line } from '../text.ts';
import { valueOf } from './value.ts';

/** A label and the value that belongs to it, as the page shows them. */
export type Pair = { label: string; value: string; element: Element };

/** How a site puts labels to values: `items` holds one element a pair. */
export type Layout = { label(item: Element): Element | string | null; value(item: Element): Element | null };

/** Fields of a record beyond this many tell nothing about the quote. */
const MOST = 60;

/** Label and value of each item that has both. */
export function pairs(items: readonly Element[], { label, value }: Layout): Pair[] {
  return items.flatMap((item) => {
    const named = label(item);
    const element = value(item);
    const name = line((typeof named === 'string' ? named : valueOf(named))?.replace(/^\s*\*\s*|\s*[:：*]\s*$/g, ''));
    const shown = valueOf(element);
    return name && shown && element ? [{ label: name, value: shown, element }] : [];
  });
}

/** The first value under any of these labels (lower case), which are one field's in several languages. */
export function under(all: readonly Pair[], labels: ReadonlySet<string>): string | null {
  return all.find(({ label }) => labels.has(label.toLowerCase()))?.value ?? null;
}

/** As the record keeps them; of a label that is there twice the first. */
export function fieldsOf(all: readonly Pair[]): Record<string, string> {
  return Object.fromEntries(
    all
      .slice(0, MOST)
      .toReversed()
      .map(({ label, value }) => [label, value]),
  );
}

/** Labels of one field, parted by bars. */
export const labels = (list: string): ReadonlySet<string> => new Set(list.split('|'));
