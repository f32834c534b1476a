/** A host name with at least one dot; letters of any script, since names may be internationalised. */
const DOMAIN = /^(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** Domains out of what was typed: names, addresses (`dana@northwind.example`) or links, any of them apart by space or comma. */
export function readDomains(typed: string): { domains: string[]; unreadable: string[] } {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const read = parts.map((part) => ({ part, domain: domainOf(part) }));
  const domains = read.flatMap(({ domain }) => domain ?? []);
  return {
    domains: [...new Set(domains)],
    unreadable: read.filter(({ domain }) => domain === null).map(({ part }) => part),
  };
}

function domainOf(part: string): string | null {
  const bare = part
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '');
  return DOMAIN.test(bare) ? bare : null;
}
