import { getDomain } from 'tldts-icann';

/**
 * The registrable domain of an address or a host (Public Suffix List): `mail.eu.acme.co.uk` is `acme.co.uk`. Unknown
 * top-level domains follow the list's default rule. Null for IP addresses and for what is no domain.
 *
 * Without the list's private half (github.io and the like are nobody's mail domain) it costs 219 kB (78 kB packed) in the
 * background's bundle and nothing in pages; the whole list costs 320 kB, a rule of our own would make `co.uk` a customer.
 */
export function domainOf(addressOrHost: string | null | undefined): string | null {
  const host = addressOrHost
    ?.slice(addressOrHost.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return host ? getDomain(host) : null;
}
