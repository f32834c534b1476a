/**
 * An amount for reading, e.g. `€40,000.00` without its empty cents. `amount` is a decimal string (never through a
 * float where it is stored; a float is good enough to look at); a currency the browser does not know is written out.
 * Null when there is no amount.
 */
export function money(amount: string | null, currency: string | null, locale?: string): string | null {
  if (amount === null) return null;
  const number = Number(amount);
  if (!currency) return new Intl.NumberFormat(locale).format(number);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(number);
}
