import { accountKeys } from '../problems/accounts.ts';

/** The marks by which a report's account is known (`server/problems/accounts.ts`). */
export interface Marked {
  id: string;
  keys: readonly string[];
}

/** Every mark that a customer may be named by: a name, a domain or an id of a CRM. */
const namedBy = (customer: string): string[] =>
  accountKeys({ account: { name: customer, domains: [customer], externalIds: [customer], origins: {} } });

/**
 * The reports of one customer: those that carry a mark of that name, and those that share any mark with them, at first
 * or second hand, as accounts are counted everywhere.
 */
export function reportsOf(customer: string, marked: readonly Marked[]): string[] {
  const byKey = Map.groupBy(
    marked.flatMap(({ id, keys }) => keys.map((key) => ({ key, id, keys }))),
    ({ key }) => key,
  );
  const found = new Set<string>();
  const seen = new Set(namedBy(customer));
  const open = [...seen];
  for (let key = open.pop(); key !== undefined; key = open.pop())
    for (const { id, keys } of byKey.get(key) ?? []) {
      found.add(id);
      const fresh = keys.filter((other) => !seen.has(other));
      for (const other of fresh) seen.add(other);
      open.push(...fresh);
    }
  return [...found].toSorted();
}
