import type { PeopleBehind } from '../../utils/record/introductionAsk.ts';
import { candidatesIn, type Speaking } from './candidates.ts';

const byName = (a: { name: string | null }, b: { name: string | null }): number =>
  (a.name ?? '').localeCompare(b.name ?? '', 'en');

/**
 * Everybody behind a problem in one list: its sellers, most reports first, and the people its reports name, those who
 * would talk first. `today` as RFC 3339 full-date; `addresses`: the sellers' own, by member.
 */
export function peopleBehind(
  workspaceId: string,
  reports: readonly Speaking[],
  today: string,
  addresses: ReadonlyMap<string, string | null>,
): PeopleBehind {
  const people = candidatesIn(workspaceId, reports, null, today).map(
    ({ contact, account, seller, reportId, willing }) => ({
      contact: contact && { name: contact.name, email: contact.email, role: contact.role },
      account: account?.name ?? null,
      seller,
      reportId,
      willing: willing.length > 0,
    }),
  );
  const bySeller = Map.groupBy(reports, ({ seller }) => seller.id);
  const sellers = Array.from(bySeller.values()).flatMap(([first, ...rest]) =>
    first ? [{ ...first.seller, email: addresses.get(first.seller.id) ?? null, reports: rest.length + 1 }] : [],
  );
  return {
    people: people.toSorted(
      (a, b) =>
        Number(b.willing) - Number(a.willing) ||
        byName({ name: a.account }, { name: b.account }) ||
        byName(a.contact ?? { name: null }, b.contact ?? { name: null }),
    ),
    sellers: sellers.toSorted((a, b) => b.reports - a.reports || byName(a, b)),
  };
}
