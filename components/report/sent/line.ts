/** A label and the words that are sent under it, a line each. */
export interface Line {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Values that are known, on one line. */
export const joined = (values: readonly (string | null | undefined)[], between = ', '): string =>
  values.filter(Boolean).join(between);

/** A line for the record's text; null for what is not known. */
export function line(label: string, ...lines: (string | null | undefined)[]): Line | null {
  const known = lines.filter((one) => typeof one === 'string' && one.trim() !== '');
  return known.length === 0 ? null : { label, lines: known.map(String) };
}
