import type { Capture, Reading } from '../record/capture.ts';

/** What a site tells besides the words themselves; whatever it cannot tell it leaves out. */
export type SiteReading = Partial<
  Pick<Reading, 'said' | 'message' | 'conversation' | 'account' | 'opportunity' | 'part' | 'turns' | 'viewer'>
> & { page?: Partial<Omit<Capture['page'], 'site' | 'kind'>> };

/** Where the highlighted words begin: the text (or field) they stand in and how far into it. */
export type Start = { node: Node; offset: number };

/**
 * What is known of one web application. Both functions only look: they change nothing in the page, and what they throw
 * is caught, so that a redesign of the page costs the context and never the quote.
 */
export type Site = {
  id: string;
  kind: Capture['page']['kind'];
  matches(document: Document, location: Location): boolean;
  read(anchor: Element, document: Document, location: Location, start: Start): SiteReading;
};
