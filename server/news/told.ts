import type { Report } from '../../utils/record/report.ts';
import { BLOCK, REDACTED } from '../../utils/record/redactText.ts';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';
import { contentHash } from '../sync/contentHash.ts';

/** What one report says of its customer, and its key: the same words have the same. */
export interface ToldAccount {
  digest: string;
  json: string;
}

const NAME_MAX = 200;
const MOST = 20;

const isClean =
  (max: number) =>
  (text: string): boolean =>
    text.trim() !== '' && text.length <= max && !text.includes(REDACTED) && !text.includes(BLOCK);

/**
 * The customer as the present revision names it; null when it names none. What was redacted, and what is too long for a
 * name, is left out, never cut.
 */
export function toldAccount({ account }: Pick<Report, 'account'>): ToldAccount | null {
  if (!account) return null;
  const domains = account.domains.filter(isClean(255)).slice(0, MOST);
  const name = [account.name ?? '', ...domains].map((one) => one.trim()).find(isClean(NAME_MAX));
  if (name === undefined) return null;
  const externalIds = account.externalIds.filter(isClean(NAME_MAX)).slice(0, MOST);
  const told = { name, domains, externalIds } satisfies KnownAccount;
  return { digest: contentHash(told), json: JSON.stringify(told) };
}
