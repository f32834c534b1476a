import type { Report } from '../../utils/record/report.ts';
import { foldedWords } from '../search/words.ts';

/** Legal forms say nothing of who it is; a page and a seller write the same customer with and without. */
const FORMS = new Set(
  'ab ag as asa bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy plc pty sa sarl sas se spa srl'.split(
    ' ',
  ),
);

/** Whether a folded word is a legal form. */
export const isLegalForm = (word: string): boolean => FORMS.has(word);

/** A name without its legal form; whole when nothing else is left. */
export function plainName(name: string): string {
  const words = foldedWords(name);
  const kept = words.filter((word) => !isLegalForm(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** An index of PostgreSQL takes entries of 2,704 bytes; these bounds keep joined keys below 2,000. */
const KEYS_MAX = 8;
const KEY_MAX = 80;

/** Without control characters, which PostgreSQL refuses (NUL) and which part the keys (line feed). */
const clean = (key: string): string =>
  key
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, KEY_MAX)
    .toWellFormed();

/**
 * The marks by which a report's account is known again: `d:` registrable domain, `x:` id in a CRM, `n:` plain name.
 * Sorted, none twice; empty when the account is not known.
 */
export function accountKeys({ account }: Pick<Report, 'account'>): string[] {
  if (!account) return [];
  const name = plainName(account.name ?? '');
  const keys = [
    ...(name ? [`n:${name}`] : []),
    ...account.domains.map((domain) => `d:${domain.toLowerCase()}`),
    ...account.externalIds.map((id) => `x:${id}`),
  ];
  return [...new Set(keys.slice(0, KEYS_MAX).map(clean))].toSorted();
}

/** Keys as they rest in one column. */
export const joinKeys = (keys: readonly string[]): string => keys.join('\n');
export const splitKeys = (joined: string): string[] => (joined === '' ? [] : joined.split('\n'));

/**
 * How many accounts stand behind these reports' keys. Reports that share any key, at first or second hand, are of one
 * account, so that a domain read from a mail and a name typed in the form do not count twice.
 */
export function countAccounts(keyLists: Iterable<readonly string[]>): number {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    return root;
  };
  for (const keys of keyLists) {
    const [first] = keys;
    if (first === undefined) continue;
    for (const key of keys) {
      if (!parent.has(key)) parent.set(key, key);
      parent.set(rootOf(key), rootOf(first));
    }
  }
  return [...parent].filter(([key, up]) => key === up).length;
}
