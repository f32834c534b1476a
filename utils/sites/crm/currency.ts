/** Signs of one currency. `$`, `kr`, `¥` and others are several countries' and stay unknown without more. */
const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₽': 'RUB',
  '₪': 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '฿': 'THB',
  zł: 'PLN',
  Kč: 'CZK',
  R$: 'BRL',
  US$: 'USD',
  CA$: 'CAD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  MX$: 'MXN',
  'CN¥': 'CNY',
  円: 'JPY',
};
const YEN: Record<string, string> = { ja: 'JPY', zh: 'CNY' };

/** A sign that other currencies share: shown, but not known. */
const SHARED = /^(?:\p{Sc}|kr\.?|R|Fr\.?|S\/|лв\.?|元)$/u;

/**
 * ISO 4217 of a sign or a code; null for a sign that several currencies have in common; undefined for words that are
 * no currency. `¥` is told by the page's language, which writes its own currency so.
 */
export function currencyOf(sign: string, locale: string | null): string | null | undefined {
  if (sign === '¥') return YEN[(locale ?? '').slice(0, 2).toLowerCase()] ?? null;
  const known = SIGNS[sign] ?? (/^[A-Z]{3}$/.test(sign) ? codeOf(sign) : undefined);
  return known ?? (SHARED.test(sign) ? null : undefined);
}

/** Codes the browser has a name for. "TBD" and "NEW" have none. */
function codeOf(word: string): string | undefined {
  try {
    return new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of(word) && word;
  } catch {
    return undefined;
  }
}

/** ISO 4217 of a currency by its code, its sign, or its name in the page's language or English ("US Dollar"). */
export function currencyNamed(word: string, locale: string | null): string | null {
  const known = currencyOf(word, locale);
  if (known !== undefined) return known;
  const wanted = word.toLowerCase();
  for (const language of [locale ?? 'en', 'en']) {
    const names = namesIn(language);
    const code = names && Intl.supportedValuesOf('currency').find((one) => names.of(one)?.toLowerCase() === wanted);
    if (code) return code;
  }
  return null;
}

function namesIn(language: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
  } catch {
    return null;
  }
}
