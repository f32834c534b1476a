import type { PrivateKind } from '../../record/privateKind.ts';

/** One private stretch of a text: `[start, end)` in UTF-16 units, as `text.slice` takes them. */
export interface Finding {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}

/** Who is no third party, and what to look for. */
export interface Known {
  /** Addresses of those who take part: whoever said it, the contacts, the other people of the conversation. */
  readonly people?: readonly string[];
  /** Our own company's domains; their subdomains are ours as well. */
  readonly ownDomains?: readonly string[];
  /** Every kind when missing. */
  readonly kinds?: readonly PrivateKind[];
}

export type Stretch = readonly [start: number, end: number];

/** Looks for one kind in a text whose characters are plain (see `plain.ts`). */
export type Finder = (text: string, known: Known) => Stretch[];
