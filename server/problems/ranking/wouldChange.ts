import type { WouldChange } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { decimal, percentOf, plain, whole, type Decimal } from './decimal.ts';
import type { Line, Standing } from './line.ts';
import { saidOf } from './reach.ts';
import { arithmetic, type Parts, type Score } from './score.ts';
import { counted } from '../../../utils/record/counted.ts';
import { money } from './term.ts';

/** More accounts, or more money in whole units of the currency, than this is no answer. */
const ACCOUNTS_MAX = 10_000;
const MONEY_MAX = 1_000_000_000_000;
/** Effort is changed by tenths of a person-week. */
const TENTH = decimal('0.1');

/** The least `n` of 1 to `max` that fits, where everything above one that fits does as well; null when none does. */
function least(max: number, fits: (n: number) => boolean): number | null {
  if (max < 1 || !fits(max)) return null;
  let [low, high] = [1, max];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * For each input the smallest change that brings the problem over the bar while the others stay. Each candidate is
 * worked out anew and looked up in the line, so that the answer holds exactly and one step less does not. New accounts
 * are taken to say what most of the present ones say, from people who reported it already; new money to be read from a
 * page: neither changes the confidence.
 */
export function wouldChange(now: Standing, score: Score, line: Line, settings: RankingSettings): WouldChange[] {
  if (line.placeOf(now).overBar !== false) return [];
  const { parts, stake, usual } = score;
  const over = (changed: Partial<Parts>, more: Decimal = whole(0)): boolean => {
    const all = { ...parts, ...changed };
    const { accounts, effort } = all;
    const moved = { ...now, accounts, effort, open: stake.open.plus(more), score: arithmetic(all, settings).score };
    return line.placeOf(moved).overBar === true;
  };
  const weight = decimal(settings.impact[usual]);
  const withAccounts = (n: number): boolean =>
    over({ accounts: parts.accounts + n, points: parts.points.plus(weight.times(whole(n))) });
  const withMoney = (n: number): boolean => {
    const more = whole(n);
    return over({ weighed: parts.weighed.plus(percentOf(more, settings.amountConfidence.page)) }, more);
  };
  const lighter = (n: number): Decimal => parts.effort.minus(TENTH.times(whole(n)));
  const lightest = parts.effort.minus(TENTH).div(TENTH).round(0, 0);
  const found: [input: WouldChange['input'], value: string, words: string][] = [];
  const accounts = least(ACCOUNTS_MAX, withAccounts);
  if (accounts !== null)
    found.push([
      'accounts',
      String(accounts),
      `${counted(accounts, 'more account')}, ${accounts === 1 ? '' : 'each '}${saidOf(usual)}`,
    ]);
  const amount = least(MONEY_MAX, withMoney);
  const currency = settings.currencyIsoCode;
  if (amount !== null)
    found.push([
      'openAmount',
      String(amount),
      `${money(whole(amount), currency)} more in open deals, read from a page`,
    ]);
  const less = least(Number(plain(lightest)), (n) => over({ effort: lighter(n) }));
  if (less !== null)
    found.push([
      'effort',
      plain(lighter(less)),
      `an effort of ${plain(lighter(less))} instead of ${plain(parts.effort)} person-weeks`,
    ]);
  const surer = least(100 - parts.confidence, (n) => over({ confidence: parts.confidence + n }));
  if (surer !== null) {
    const percent = parts.confidence + surer;
    found.push(['confidence', String(percent), `a confidence of ${percent} % instead of ${parts.confidence} %`]);
  }
  return found.map(([input, value, words]) => ({
    input,
    value,
    words,
    currencyIsoCode: input === 'openAmount' ? currency : null,
  }));
}
