import { line } from '../text.ts';
import type { Read, SiteReading, Start } from '../types.ts';
import { readComposed } from './compose.ts';

/** What one view of a web mail tells around the words; null where they stand in no such view. */
type View = (
  anchor: Element,
  start: Start,
  document: Document,
  location: Location,
  viewer: string | null,
) => SiteReading | null;

/**
 * A web mail's `read`: whose mailbox it is, what is being written, then the views in turn. The first that knows the
 * words tells.
 */
export const mailbox =
  (viewerOf: (document: Document) => string | null, ...views: readonly View[]): Read =>
  (anchor, document, location, start) => {
    const viewer = viewerOf(document);
    let told = readComposed(anchor, viewer, start);
    for (const view of views) told ??= view(anchor, start, document, location, viewer);
    return { page: { title: line(document.title) ?? '' }, viewer, ...told };
  };
