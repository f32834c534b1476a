/** `1 report`, `3 reports`; `more` where the plural is no plain `s`. */
export const counted = (count: number | string, one: string, more = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : more}`;
