import * as z from 'zod/mini';
import { text } from './primitives.ts';
import { PrivateKind } from './privateKind.ts';

/** How many accounts are told: more would only slow down whoever types the first letters of one. */
export const ACCOUNTS_MAX = 5_000;

/** A customer that somebody of the workspace reported on: how it is called and known by. No people, no quotes. */
export const KnownAccount = z.object({
  name: text(200),
  /** Registrable domains; public mail domains and our own never. */
  domains: z.array(text(255)).check(z.maxLength(20)),
  externalIds: z.array(text(200)).check(z.maxLength(20)),
});
export type KnownAccount = z.infer<typeof KnownAccount>;

/** What the endpoint tells about the workspace itself, beside what became of reports. */
export const WorkspaceNews = z.object({
  /** Opaque; sent back with the next request, so that what is known is not told again. */
  version: text(100),
  /** Domains of the members' addresses. */
  ownDomains: z.array(text(255)),
  /** Newest use first. */
  accounts: z.array(KnownAccount).check(z.maxLength(ACCOUNTS_MAX)),
  /** Kinds of private words that are redacted without asking. Texts, so that a kind of a later day does no harm. */
  redact: z.array(text(64)),
  /** A `SiteList` as a compact JWS (RFC 7515) with ES256, signed with the workspace's `siteKey`; null: never made. */
  sites: z.nullable(text(100_000)),
});
export type WorkspaceNews = z.infer<typeof WorkspaceNews>;

/** The kinds of a rule that this program knows; the others are of a newer one. */
export const knownKinds = (kinds: readonly string[]): PrivateKind[] =>
  PrivateKind.options.filter((kind) => kinds.includes(kind));
