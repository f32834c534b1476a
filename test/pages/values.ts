/** White space collapsed; "" for nothing. */
export const flat = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim();

export const sameText = (found: unknown, wanted: unknown): boolean => flat(found) === flat(wanted);
/** Addresses do not differ by case. */
export const sameAddress = (found: unknown, wanted: unknown): boolean =>
  flat(found).toLowerCase() === flat(wanted).toLowerCase();

/** `17:00`, `00:00:13`, `1:02:03.5` or a number, in seconds; null for anything else. */
export function seconds(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = flat(value);
  if (!/^\d+(:\d{1,2}){1,2}([.,]\d+)?$/.test(text)) return null;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);
}

/** `$2.10K`, `235,000.00`, `96.0K €` as a number; null where there is none. */
export function amount(value: unknown): number | null {
  const match = /([\d][\d.,\s]*)\s*([KMB]\b)?/i.exec(flat(value));
  if (!match?.[1]) return null;
  const digits = match[1].replace(/[,\s](?=\d{3}(\D|$))/g, '').replace(/[,\s]+$/, '');
  const factor = { k: 1e3, m: 1e6, b: 1e9 }[(match[2] ?? '').toLowerCase()] ?? 1;
  const number = Number(digits) * factor;
  return Number.isFinite(number) ? Math.round(number * 10_000) / 10_000 : null;
}

/** The calendar day as `2026-05-14`, null where it cannot be read. Numbers with slashes are month first. */
export function day(value: unknown): string | null {
  const text = flat(value);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  const date = new Date(text);
  if (text === '' || !/\d{4}/.test(text) || Number.isNaN(date.getTime())) return null;
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** Minutes since 1970 of a time that says its offset; null of one that does not. */
export function minute(value: unknown): number | null {
  const text = flat(value);
  if (!/(Z|GMT|UTC|[+-]\d{2}:?\d{2})(\s*\([^)]*\))?$/.test(text)) return null;
  const time = Date.parse(text.replace(/\s*\([^)]*\)$/, ''));
  return Number.isNaN(time) ? null : Math.floor(time / 60_000);
}
