import * as z from 'zod/mini';
import { Currency, DateOnly, Id, Line } from './primitives.ts';

/** A deal that the seller reported and that has ended. Amounts are decimal texts. */
const EndedDeal = z.object({
  name: z.nullable(Line),
  result: z.enum(['won', 'lost']),
  closedAt: DateOnly,
  /** The newest amount in the seller's own reports, and the one it ended at; null where there is none. */
  claimed: z.nullable(z.object({ amount: z.string(), currencyIsoCode: z.nullable(Currency) })),
  final: z.nullable(z.object({ amount: z.string(), currencyIsoCode: z.nullable(Currency) })),
  reports: z.array(Id),
});

/** Deals that ended alike, and what the seller had claimed of them together. */
const Part = z.object({ deals: z.int(), claimed: z.string() });

/** How one seller's claims compare with what became of them; for that seller alone. */
export const Calibration = z.object({
  won: z.int(),
  lost: z.int(),
  /** By currency, only won deals that have both amounts in it: the last amount of a lost one was never paid. */
  amounts: z.array(z.object({ currencyIsoCode: Currency, deals: z.int(), claimed: z.string(), final: z.string() })),
  /**
   * By the claim's currency, every ended deal with one: how much of it was on deals that were lost, and as a share (`0.6`), null where
   * nothing was claimed. Null from an endpoint that still held lost deals' last amounts against their claims.
   */
  claimed: z._default(
    z.nullable(
      z.array(z.object({ currencyIsoCode: Currency, won: Part, lost: Part, lostShare: z.nullable(z.string()) })),
    ),
    null,
  ),
  /** The median of final ÷ claimed over the won deals; null without any, and where a page finds too few of them. */
  medianRatio: z.nullable(z.string()),
  /** By the worst that the seller's reports on a deal say; null is not said. */
  severities: z.array(
    z.object({ severity: z.nullable(z.enum(['blocked', 'slowed', 'annoyed'])), won: z.int(), lost: z.int() }),
  ),
  deals: z.array(EndedDeal),
});
export type Calibration = z.infer<typeof Calibration>;
