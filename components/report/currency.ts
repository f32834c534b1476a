/** Every ISO 4217 code this browser knows. */
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

const NAMES = new Intl.DisplayNames(undefined, { type: 'currency' });

/** A currency's name in the person's language, such as `Euro`; the code itself when the browser has none. */
export const currencyName = (code: string): string => NAMES.of(code) ?? code;

/** The code of what was typed (`eur`, ` EUR `), null when it is none. */
export function readCurrency(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return CURRENCIES.includes(code) ? code : null;
}
