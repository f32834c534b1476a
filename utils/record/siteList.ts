import * as z from 'zod/mini';
import { DateTime } from './primitives.ts';

/** A site's id as its file is named, e.g. `gmail`. */
export const SiteId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "must be a site's id such as gmail"));

/** One to four whole numbers, as browsers allow for an extension's version. */
export const Version = z.string().check(z.regex(/^\d{1,9}(\.\d{1,9}){0,3}$/, 'must be a version such as 0.2.0'));

/** `below`: the first extension version that reads the site right again; null while there is none. */
export const SwitchedOff = z.object({ site: SiteId, below: z.nullable(Version) });
export type SwitchedOff = z.infer<typeof SwitchedOff>;

/**
 * Sites whose reading broke. `sequence` rises with every change: a browser keeps the highest it has seen, so that an
 * old list cannot be played back.
 */
export const SiteList = z.object({
  issuedAt: DateTime,
  sequence: z.int().check(z.minimum(1)),
  off: z.array(SwitchedOff).check(z.maxLength(500)),
});
export type SiteList = z.infer<typeof SiteList>;

/** The public half of the key that signs a workspace's list: ECDSA P-256 as a JSON Web Key (RFC 7517, RFC 7518 6.2). */
export const SiteKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().check(z.regex(/^[\w-]{43}$/)),
  y: z.string().check(z.regex(/^[\w-]{43}$/)),
});
export type SiteKey = z.infer<typeof SiteKey>;

/** What every other site falls back to. */
export const GENERIC = 'generic';

/** Whether this site is not to be read by its own reader in this version of the extension. The generic one always is. */
export function isSwitchedOff(list: SiteList | null, site: string, version: string): boolean {
  if (site === GENERIC) return false;
  return (list?.off ?? []).some((off) => off.site === site && (off.below === null || isBelow(version, off.below)));
}

/** Compared number by number; a missing one counts as 0, as browsers compare them. */
function isBelow(version: string, other: string): boolean {
  const [ours, theirs] = [version, other].map((one) => one.split('.').map(Number));
  for (let i = 0; i < 4; i++) {
    const [a, b] = [ours?.[i] ?? 0, theirs?.[i] ?? 0];
    if (a !== b) return a < b;
  }
  return false;
}
