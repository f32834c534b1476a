import { all } from '../../firstMatch.ts';
import { valueOf } from '../value.ts';

/** A note or another entry of a feed: its heading and time as shown, and whom it is about. */
export type Activity = { fields: Record<string, string>; contact: string | null; account: string | null };

const LINE = '[data-slot^="separator"]';

/**
 * The entry of a feed that the words stand in. Entries are parted by lines; above an entry's words stand who did what,
 * and when. Null for words of no entry.
 */
export function activityAround(anchor: Element): Activity | null {
  const row = anchor.closest(`${LINE} + *, :has(+ ${LINE})`) ?? anchor.closest('.mb-4');
  if (!row) return null;
  const above = all(row, '.text-muted-foreground').filter(
    (one) => !one.closest('form') && !one.contains(anchor) && (one.compareDocumentPosition(anchor) & 4) !== 0,
  );
  const [heading, time] = above.slice(-2).map(valueOf);
  if (!heading || !time) return null;
  return {
    fields: { activity: heading, activityTime: time },
    contact: linked(row, 'contacts'),
    account: linked(row, 'companies'),
  };
}

/** The one record of a kind that is linked by name inside `root`: pictures and the words themselves aside. */
export function linked(root: ParentNode, kind: 'contacts' | 'companies' | 'deals'): string | null {
  const names = all(root, `a[href*="#/${kind}/"][href$="/show"]:not(:has([data-slot="avatar"], p))`).map(valueOf);
  const different = [...new Set(names.filter(Boolean))];
  return different.length === 1 ? (different[0] ?? null) : null;
}
