import { type Place, placeOf } from './places.ts';
import { useFragment } from './useLocation.ts';

/** Where one is, by the address, so that reload, back and a bookmark mean what they say. */
export function usePlace(): Place {
  return placeOf(useFragment());
}
