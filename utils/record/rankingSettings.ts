import * as z from 'zod/mini';
import { Amount, Currency, DateOnly, DateTime, Id, known, Line, text } from './primitives.ts';

/** A positive decimal with at most `places` decimals, as text, so that it never passes through binary floating point. */
const positive = (places: number, error: string) =>
  z.string().check(
    z.regex(new RegExp(`^\\d{1,9}(\\.\\d{1,${places}})?$`), error),
    z.refine((value) => /[1-9]/.test(value), 'must be more than 0'),
  );

const PERCENT = 'must be a whole number from 0 to 100';
export const Percent = z.int(PERCENT).check(z.minimum(0, PERCENT), z.maximum(100, PERCENT));
const Weight = z.string().check(z.regex(/^\d{1,3}(\.\d{1,2})?$/, 'must be a number from 0 to 999.99'));

/** Person-weeks, at most two decimals. */
export const Effort = positive(2, 'must be a number of person-weeks such as 3 or 0.5');

/** One unit of `currencyIsoCode` is worth `rate` of the workspace's currency from that day on, until a later rate. */
export const ExchangeRate = z.object({
  currencyIsoCode: Currency,
  rate: positive(8, 'must be a decimal number such as 1.08'),
  from: DateOnly,
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;

/** What the team takes on now. A problem is over the bar when both lines that are drawn let it through. */
export const Bar = z.object({
  /** The least score; null draws no such line. */
  threshold: known(z.string().check(z.regex(/^\d{1,12}(\.\d{1,2})?$/, 'must be a number such as 2 or 2.50'))),
  /** Person-weeks the team has; problems take theirs in the order of the line. Null: not limited. */
  capacity: known(Effort),
  /** What the team is about now, in the product manager's words. No part of the arithmetic. */
  theme: text(2_000),
});
export type Bar = z.infer<typeof Bar>;

const DAYS = 'must be a whole number of days from 1 to 3650';

/** How a workspace ranks. Percents are whole numbers. */
export const RankingSettings = z.object({
  /** The workspace's currency: every amount is brought to it. */
  currencyIsoCode: Currency,
  /** Reports older than this many days no longer count. */
  periodDays: z.int(DAYS).check(z.minimum(1, DAYS), z.maximum(3_650, DAYS)),
  /** What one account counts, by the worst that happens there; `unknown` where no report says. */
  impact: z.object({ blocked: Weight, slowed: Weight, annoyed: Weight, unknown: Weight }),
  /** How sure we are, by how many different people reported it. */
  confidence: z.object({ one: Percent, two: Percent, more: Percent }),
  /** How much of an amount counts, by where it came from. */
  amountConfidence: z.object({ page: Percent, crm: Percent, typed: Percent }),
  /** Open deals worth this much of the workspace's currency count as one point; null shows money and does not count it. */
  moneyPerPoint: known(Amount.check(z.refine((amount) => /[1-9]/.test(amount), 'must be more than 0'))),
  /** Person-weeks of a problem whose effort nobody has estimated. */
  effortDefault: Effort,
  rates: z.array(ExchangeRate).check(z.maxLength(2_000)),
  bar: Bar,
});
export type RankingSettings = z.infer<typeof RankingSettings>;

/** What holds until somebody changes it: RICE's own three steps of confidence, and a bar that is not drawn yet. */
export const DEFAULT_RANKING: RankingSettings = {
  currencyIsoCode: 'USD',
  periodDays: 180,
  impact: { blocked: '3', slowed: '2', annoyed: '1', unknown: '1' },
  confidence: { one: 50, two: 80, more: 100 },
  amountConfidence: { page: 100, crm: 100, typed: 50 },
  moneyPerPoint: '10000',
  effortDefault: '4',
  rates: [],
  bar: { threshold: null, capacity: null, theme: '' },
};

type BrokenRate = [place: number, field: 'currencyIsoCode' | 'rate' | 'from', rule: string];

/** Rates that do not say what holds: one of the workspace's own currency, and a second one of a currency from one day. */
function unclearRates({ currencyIsoCode: own, rates }: RankingSettings): BrokenRate[] {
  return rates.flatMap(({ currencyIsoCode, from }, place): BrokenRate[] => {
    if (currencyIsoCode === own)
      return [[place, 'currencyIsoCode', `is the workspace's own currency: one is always 1`]];
    const isSecond = rates.slice(0, place).some((one) => one.currencyIsoCode === currencyIsoCode && one.from === from);
    return isSecond ? [[place, 'from', `${currencyIsoCode} has another rate from this day already`]] : [];
  });
}

/**
 * Rates that were entered in the currency that the workspace had before, and are left as they were: under another
 * currency the same number means something else.
 */
export function carriedRates(before: RankingSettings, after: RankingSettings): BrokenRate[] {
  const [old, own] = [before.currencyIsoCode, after.currencyIsoCode];
  if (old === own) return [];
  const had = new Set(before.rates.map((one) => `${one.currencyIsoCode} ${one.rate} ${one.from}`));
  return after.rates.flatMap(({ currencyIsoCode, rate, from }, place): BrokenRate[] =>
    had.has(`${currencyIsoCode} ${rate} ${from}`)
      ? [[place, 'rate', `was entered in ${old}; say what one ${currencyIsoCode} is worth in ${own}, or take it out`]]
      : [],
  );
}

const clearRates = z.check<RankingSettings>((ctx) => {
  for (const [place, field, message] of unclearRates(ctx.value))
    ctx.issues.push({ code: 'custom', path: ['rates', place, field], message, input: ctx.value.rates[place] });
});

const Why = text(2_000).check(z.trim(), z.minLength(1, 'A change is explained in at least one word.'));

/** A change of the settings. `id` is made by the sender, so that sending it again stores it once. */
export const RankingSettingsInput = z.object({
  id: Id,
  /** The change this one was made on; null for the first. Another one in between is answered with 409. */
  basedOn: z.nullable(Id),
  settings: RankingSettings.check(clearRates),
  reason: Why,
});
export type RankingSettingsInput = z.infer<typeof RankingSettingsInput>;

const Author = z.object({ id: Id, name: Line });

/** One change as it is kept: never edited, a correction is a new one. */
export const RankingChange = z.object({
  id: Id,
  settings: RankingSettings,
  reason: text(2_000),
  changedBy: Author,
  changedAt: DateTime,
});
export type RankingChange = z.infer<typeof RankingChange>;

/** The settings that hold, the change that made them (null: the defaults), and every change, newest first. */
export const RankingSettingsReply = z.object({
  settings: RankingSettings,
  current: z.nullable(Id),
  history: z.array(RankingChange),
});
export type RankingSettingsReply = z.infer<typeof RankingSettingsReply>;
