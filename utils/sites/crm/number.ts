const THOUSANDS = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/;
/** South Asia groups by two above the first thousand: 12,34,567. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const isGrouped = (digits: string): boolean => /^\d+$/.test(digits) || THOUSANDS.test(digits) || LAKHS.test(digits);

/**
 * Digits as a page groups them, as digits with at most one point. Null where that is not sure: "1.234" is a thousand
 * and more in some languages and one and a bit in others. `locale` (BCP 47) decides that; so does `thousands`, for
 * money of two decimals, which never shows three.
 */
export function plainNumber(digits: string, locale: string | null, thousands = false): string | null {
  const mark = digits.replace(/\d/g, '').at(-1);
  if (mark === undefined) return digits;
  const at = digits.lastIndexOf(mark);
  const [whole, rest] = [digits.slice(0, at), digits.slice(at + 1)];
  const onlyMark = !/\D/.test(whole);
  const decimal = /[.,]/.test(mark) && !whole.includes(mark) && isDecimal();
  if (decimal === null) return null;
  if (!decimal) return isGrouped(digits) ? digits.replace(/\D/g, '') : null;
  return isGrouped(whole) ? `${whole.replace(/\D/g, '')}.${rest}` : null;

  function isDecimal(): boolean | null {
    if (!onlyMark || rest.length !== 3 || whole.length > 3 || whole.startsWith('0')) return true;
    if (thousands) return false;
    const usual = locale === null ? null : decimalMark(locale);
    return usual === null ? null : mark === usual;
  }
}

/** Null where the browser does not know the language. */
function decimalMark(locale: string): string | null {
  try {
    return new Intl.NumberFormat(locale).format(1.5).replace(/\d/g, '');
  } catch {
    return null;
  }
}
