import type { Capture, Reading } from '../record/capture.ts';

/** What a site tells besides the words themselves; whatever it cannot tell it leaves out. */
export type SiteReading = Partial<
  Pick<
    Reading,
    'said' | 'message' | 'conversation' | 'account' | 'opportunity' | 'written' | 'part' | 'turns' | 'viewer'
  >
> & { page?: Partial<Omit<Capture['page'], 'site' | 'kind'>> };

/** Where the highlighted words begin: the text (or field) they stand in and how far into it. */
export type Start = { node: Node; offset: number };

/**
 * How a site is recognised, exported as `mark`. `by` says how sure its marks are, the surest asked first: its `host`,
 * parts of the `page` that no other product has, or the mere `shape` of what stands there. `anchor` is the element the
 * highlighted words begin in, for pages that are of one kind in one place and of another in the next.
 *
 * It only looks, and what it throws counts as a no.
 */
export type Mark = {
  by: 'host' | 'page' | 'shape';
  matches(document: Document, location: Location, anchor: Element): boolean;
  /** What the person has open, for when nothing is highlighted: reading begins there. Without it, with the whole page. */
  open?(document: Document): Element | null;
};

/**
 * What a site reads around the words, exported as `read`. It only looks: it changes nothing in the page. What it throws
 * is caught, so that a redesign of the page costs the context and never the quote.
 */
export type Read = (anchor: Element, document: Document, location: Location, start: Start) => SiteReading;

/** What people are told of a site, exported as `about`: its row in `docs/sites.md`. No script carries it. */
export type About = {
  /** What is read, and in which views. */
  reads: string;
  /** What that rests on: real pages, the vendor's own page objects, public selectors only. */
  evidence: string;
  /** The month a real page was last seen to read right; null is shown as "unverified". */
  seen: string | null;
};

/** A site's id is its file's name, its kind that of the folder: `crm/acme.site.ts` is the CRM `acme`. */
export type Site = { id: string; kind: Capture['page']['kind']; mark: Mark; read: Read };
