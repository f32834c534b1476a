/** What stands for a problem's words when every report that worded it was deleted. */
export const DELETED_WORDS = 'The reports behind this problem were deleted';

/** A problem that was made from a report which goes, as far as it decides what becomes of the problem. */
export interface Orphan {
  /** The oldest report that stays on it, and its wording of the problem. */
  heir: { reportId: string; statement: string } | null;
  /** A product manager worded, valued, owns or decided on it, or an operation in force has to do with what stays. */
  touched: boolean;
}

/**
 * What becomes of it: it follows the oldest report that is left; else it stays without its words where somebody worked
 * on it, so that decisions and what can be undone stay; else it is gone from every list, as if it had never been made.
 */
export function fateOf({ heir, touched }: Orphan): { reportId: string | null; statement: string; withdrawn: boolean } {
  if (heir) return { ...heir, withdrawn: false };
  return { reportId: null, statement: DELETED_WORDS, withdrawn: !touched };
}
