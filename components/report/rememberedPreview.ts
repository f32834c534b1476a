import type { FormSurroundings } from './door.ts';
import { kept } from './kept.ts';

const SEEN = 'yes';

/** Whether what is sent was seen once in this browser before it was sent. */
export function rememberedPreview(place: Parameters<typeof kept>[0]): FormSurroundings['preview'] {
  const { get, set } = kept(place, 'heard.preview');
  return { seen: () => get() === SEEN, remember: () => set(SEEN) };
}
