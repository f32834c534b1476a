import { domainOf } from './domain.ts';
import { isPublicMail } from './publicMail.ts';

/** Our own domains as they are compared. */
export const registrable = (domains: readonly string[]): ReadonlySet<string> =>
  new Set(domains.flatMap((domain) => domainOf(domain) ?? []));

/**
 * The registrable domain that an address or a host stands for; null for our own (`ours`: registrable ones), for public
 * mail and for what is no domain.
 */
export function customerDomain(addressOrHost: string | null | undefined, ours: ReadonlySet<string>): string | null {
  const domain = domainOf(addressOrHost);
  return domain && !ours.has(domain) && !isPublicMail(domain) ? domain : null;
}
