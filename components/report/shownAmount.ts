/**
 * A decimal string with a space between the thousands and a point before the decimals (ISO 80000-1), which no reader
 * takes for the other kind of separator. The spaces do not break.
 */
export function shownAmount(amount: string): string {
  const [integer = '', fraction] = amount.split('.');
  const grouped = integer.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
