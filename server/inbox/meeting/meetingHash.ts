import { useFragment } from '../useLocation.ts';

/** The fragment of a meeting; null is the one still to come. */
export const meetingHash = (number: number | null): string => (number === null ? '#meeting' : `#meeting/${number}`);

/** The meeting that a fragment names; null: the one still to come. */
export function meetingIn(hash: string): number | null {
  const [, number] = hash.split('/');
  return number && /^[1-9]\d{0,6}$/.test(number) ? Number(number) : null;
}

/** The meeting in the address, so that reload, back and a bookmark mean what they say. */
export const useMeetingNumber = (): number | null => meetingIn(useFragment());
