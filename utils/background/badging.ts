import { badgeOf, SAVED, SAVED_MS, showBadge } from '../badge.ts';
import { logFailure } from '../log.ts';
import type { Outbox } from '../outbox/database.ts';
import { type Membership, membershipKey } from '../record/join.ts';
import { summarise } from '../outbox/summary.ts';

/** Keeps the icon in step with the outbox. */
export interface Badging {
  /** A capture was committed: its mark stays for a moment. */
  readonly saved: () => void;
  readonly refresh: () => void;
}

export function createBadging(
  outbox: Outbox,
  membership: () => Promise<Membership | null>,
  show = showBadge,
  stay = SAVED_MS,
): Badging {
  let marked: ReturnType<typeof setTimeout> | null = null;
  const refresh = () => {
    if (marked !== null) return;
    membership()
      .then((present) => summarise(outbox, present && membershipKey(present)))
      .then((summary) => (marked === null ? show(badgeOf(summary)) : undefined))
      .catch((error) => logFailure('listener-failed', error));
  };
  return {
    refresh,
    saved: () => {
      if (marked !== null) clearTimeout(marked);
      marked = setTimeout(() => {
        marked = null;
        refresh();
      }, stay);
      show(SAVED).catch((error) => logFailure('listener-failed', error));
    },
  };
}
