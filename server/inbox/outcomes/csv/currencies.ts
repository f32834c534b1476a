/** The names that Dynamics 365 exports in place of the code, folded. */
const NAMES: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  euro: 'EUR',
  'pound sterling': 'GBP',
  'british pound': 'GBP',
  'swiss franc': 'CHF',
  'canadian dollar': 'CAD',
  'australian dollar': 'AUD',
  'japanese yen': 'JPY',
  yen: 'JPY',
  'swedish krona': 'SEK',
  'norwegian krone': 'NOK',
  'danish krone': 'DKK',
  'polish zloty': 'PLN',
  'indian rupee': 'INR',
};

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The code where these letters are one of ISO 4217; `Mio` and `TSD` are none. */
export const isoCurrency = (letters: string): string | null =>
  KNOWN.has(letters.toUpperCase()) ? letters.toUpperCase() : null;

/** The three letters of a currency; null when it is none that is known. */
export function currencyOf(text: string): string | null {
  const word = text.trim();
  // A newer currency than this browser knows is one all the same where a column says so.
  if (/^[A-Z]{3}$/i.test(word)) return word.toUpperCase();
  return NAMES[word.toLowerCase()] ?? null;
}
