import { readCurrency } from './currency.ts';
import type { FormSurroundings } from './door.ts';
import { kept } from './kept.ts';

/** The currency used last, kept in this browser; nothing when what is kept there is not a currency. */
export function rememberedCurrency(place: Parameters<typeof kept>[0]): FormSurroundings['currency'] {
  const { get, set } = kept(place, 'heard.currency');
  return { get: () => readCurrency(get() ?? ''), set };
}
