import * as z from 'zod/mini';
import { isSameAccount } from '../account/same.ts';
import type { Outbox } from '../outbox/database.ts';
import { Row, tracked } from '../outbox/row.ts';
import { walkReports } from '../outbox/walk.ts';
import type { AccountRead } from '../record/capture.ts';
import type { Tracked } from '../record/tracked.ts';

/** Enough of a row to pass it over: parsing ten thousand of them whole takes a second. */
const Glance = z.object({
  madeFor: z.nullable(z.string()),
  state: z.string(),
  report: z.object({
    account: z.nullable(
      z.object({ name: z.nullable(z.string()), domains: z.array(z.string()), externalIds: z.array(z.string()) }),
    ),
  }),
});

/** What one sign-in reported on a customer, the newest first, at most `limit` of `total`. */
export interface AccountReports {
  rows: Tracked[];
  total: number;
  /** How many of all were decided. */
  decided: number;
}

/**
 * `readings`: the customer as a page shows it, and as the workspace knows it. `owner`: the sign-in's key; null for what was made
 * before joining (P5). Discarded reports do not count.
 */
export async function accountReports(
  outbox: Outbox,
  readings: readonly AccountRead[],
  owner: string | null,
  limit: number,
): Promise<AccountReports> {
  const found: AccountReports = { rows: [], total: 0, decided: 0 };
  await walkReports(outbox, (value) => {
    const glance = z.safeParse(Glance, value);
    if (!glance.success || glance.data.madeFor !== owner || glance.data.state === 'discarded') return;
    const other = glance.data.report.account;
    if (!other || !readings.some((reading) => isSameAccount(reading, other))) return;
    const row = z.safeParse(Row, value);
    if (!row.success) return;
    found.total += 1;
    if (row.data.group === 'answered') found.decided += 1;
    if (found.rows.length < limit) found.rows.push(tracked(row.data));
  });
  return found;
}
