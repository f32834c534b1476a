import type { KnownAccount } from '../record/workspaceNews.ts';
import { folded, nameKey } from './nameKey.ts';

/** Shorter names are words of their own in too many titles. */
const NAME_LEAST = 4;

/** Words of a text with single spaces around each, so that a name is found as whole words. */
const spaced = (text: string): string => ` ${(folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/**
 * The one known account that the title of a call names, by its name without the legal form or by its domain. Of names that
 * lie in one another the longest counts. Null where none is named, or more than one: a wrong customer would be believed.
 */
export function accountTitled(title: string, known: readonly KnownAccount[]): KnownAccount | null {
  const words = spaced(title);
  const domains = new Set(title.toLowerCase().split(/[^\p{L}\p{N}.-]+/u));
  const byDomain = known.filter((one) => one.domains.some((domain) => domains.has(domain)));
  if (byDomain.length > 0) return only(byDomain);
  const named = known.flatMap((account) => {
    const key = nameKey(account.name);
    return key.length >= NAME_LEAST && words.includes(` ${key} `) ? [{ account, key }] : [];
  });
  const longest = named.filter(({ key }) => !named.some((other) => other.key !== key && other.key.includes(key)));
  return only(longest.map(({ account }) => account));
}

const only = (found: readonly KnownAccount[]): KnownAccount | null => (found.length === 1 ? (found[0] ?? null) : null);
