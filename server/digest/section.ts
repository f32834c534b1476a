import type { DigestItem, DigestSection } from '../../utils/record/digest.ts';
import { excerpt } from './excerpt.ts';
import type { Newest } from './rows.ts';

/** Items a section shows; what is more is counted. */
export const SHOWN = 50;

interface Words {
  title: string;
  none: string;
  summary?: string;
}

/** A section of the newest rows. */
export function section<T>(
  { title, none, summary }: Words,
  { total, rows }: Newest<T>,
  item: (row: T) => DigestItem,
): DigestSection {
  const items = rows.slice(0, SHOWN).map(item);
  return { title, summary: summary ?? null, items, more: Math.max(0, total - items.length), none };
}

/** What somebody said, under a name; nothing where nobody said anything. */
export function said(label: string, text: string | null): DigestItem['said'] {
  const words = excerpt(text ?? '');
  return words === '' ? [] : [{ label, text: words }];
}

/** Facts as they stand in a row: the empty ones are left out. */
export const facts = (...all: (string | null)[]): string[] => all.flatMap((fact) => (fact ? [excerpt(fact)] : []));
