import { redactAutomatically } from '../coach/private/redactAutomatically.ts';
import type { Ruled } from '../outbox/claim.ts';
import type { Membership } from '../record/join.ts';

/** The workspace's rule for private words, as a report is taken for sending; our own people's addresses are none (P8). */
export const ruledBy =
  (membership: Membership | null): Ruled =>
  (report, { redact, ownDomains }) =>
    redactAutomatically(report, redact, { ownDomains: [...(membership?.ownDomains ?? []), ...ownDomains] });
