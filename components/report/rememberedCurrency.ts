import { readCurrency } from './currency.ts';
import type { FormSurroundings } from './door.ts';
import { kept } from './kept.ts';

/** The currency used last, kept in this browser; nothing when what is kept there is not a currency. */
export function rememberedCurrency(storage: Parameters<typeof kept>[0]): FormSurroundings['currency'] {
  const { get, set } = kept(storage, 'heard.currency');
  return { get: () => readCurrency(get() ?? ''), set };
}
