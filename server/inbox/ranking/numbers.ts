import { money } from '../../../components/list/money.ts';
import { counted } from '../../../utils/record/counted.ts';
import type { Term } from '../../../utils/record/ranking.ts';

/** A number of the ranking with its unit, as it is read. */
export function shown({ value, unit, currencyIsoCode }: Term): string {
  switch (unit) {
    case 'accounts':
      return counted(value, 'account');
    case 'deals':
      return counted(value, 'deal');
    case 'reports':
      return counted(value, 'report');
    case 'percent':
      return `${value} %`;
    case 'weeks':
      return counted(value, 'person-week');
    case 'money':
      return money(value, currencyIsoCode) ?? value;
    case 'points':
    case 'impact':
      return value;
  }
}
