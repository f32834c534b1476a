import type { KnownAccount } from '../record/workspaceNews.ts';
import { folded } from './nameKey.ts';

/** An account ready for being found. */
interface Entry {
  readonly account: KnownAccount;
  readonly words: readonly string[];
  readonly name: string;
}

export type Suggest = (typed: string, limit: number) => KnownAccount[];

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function entryOf(account: KnownAccount): Entry {
  const words = wordsOf(account.name);
  return { account, words, name: words.join(' ') };
}

/**
 * Finds accounts by what is typed: those first whose name has a word beginning with every typed word, or a domain
 * beginning with all of it; then those whose name holds every word anywhere. In the order given among equals. Case and
 * accents do not matter.
 */
export function suggestFrom(accounts: readonly KnownAccount[]): Suggest {
  // Made ready with the first letter typed: a click reads the accounts as well and finds none.
  let entries: Entry[] | null = null;
  return (typed, limit) => {
    const words = wordsOf(typed);
    if (words.length === 0) return [];
    entries ??= accounts.map(entryOf);
    const beginning = folded(typed.trim());
    const begins = (entry: Entry): boolean =>
      words.every((word) => entry.words.some((one) => one.startsWith(word))) ||
      entry.account.domains.some((domain) => domain.startsWith(beginning));
    const holds = ({ name }: Entry): boolean => words.every((word) => name.includes(word));
    const found = Object.groupBy(entries, (entry) => (begins(entry) ? 'first' : holds(entry) ? 'then' : 'not'));
    return [...(found.first ?? []), ...(found.then ?? [])].slice(0, limit).map(({ account }) => account);
  };
}
