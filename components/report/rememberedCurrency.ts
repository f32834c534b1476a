import { readCurrency } from './currency.ts';
import type { FormSurroundings } from './door.ts';

const KEY = 'heard.currency';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The currency used last, kept in this browser; nothing when what is kept there is not a currency. Where a browser
 * refuses the storage itself (it throws when cookies are blocked), the form goes without.
 */
export function rememberedCurrency(storage: () => Kept): FormSurroundings['currency'] {
  return {
    get: () => readCurrency(attempt(() => storage().getItem(KEY)) ?? ''),
    set: (code) => void attempt(() => storage().setItem(KEY, code)),
  };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
