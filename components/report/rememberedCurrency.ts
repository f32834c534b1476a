import { readCurrency } from './currency.ts';
import type { FormSurroundings } from './door.ts';

const KEY = 'heard.currency';

/** The currency used last, kept in this browser; nothing when what is kept there is not a currency. */
export function rememberedCurrency(storage: Pick<Storage, 'getItem' | 'setItem'>): FormSurroundings['currency'] {
  return {
    get: () => readCurrency(storage.getItem(KEY) ?? ''),
    set: (code) => storage.setItem(KEY, code),
  };
}
