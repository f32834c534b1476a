import type { Term, Unit } from '../../../utils/record/ranking.ts';
import { grouped, plain, type Decimal } from './decimal.ts';

type Rest = Partial<Pick<Term, 'currencyIsoCode' | 'subject' | 'reports' | 'terms'>>;

/** A number with its inputs; see `Term`. */
export function term(
  [key, label]: readonly [key: string, label: string],
  value: Decimal,
  unit: Unit,
  formula: string,
  rest: Rest = {},
): Term {
  return {
    key,
    label,
    value: plain(value),
    unit,
    formula,
    currencyIsoCode: null,
    subject: null,
    reports: [],
    terms: [],
    ...rest,
  };
}

/** `USD 40,000`. */
export const money = (amount: Decimal, currency: string): string => `${currency} ${grouped(amount)}`;

/** Every report once, in order. */
export const distinct = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted();
