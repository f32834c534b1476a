import { getDomain } from 'tldts';

/**
 * The registrable domain of an address or a host (Public Suffix List): `mail.eu.acme.co.uk` is `acme.co.uk`. Unknown
 * top-level domains follow the list's default rule. Null for IP addresses and for what is no domain.
 *
 * The list costs about 40 kB in the background's bundle, none of it in pages; a shorter rule of our own would make
 * `co.uk` a customer.
 */
export function domainOf(addressOrHost: string | null | undefined): string | null {
  const host = addressOrHost
    ?.slice(addressOrHost.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return host ? getDomain(host) : null;
}
