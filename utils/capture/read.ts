import type { Reading } from '../record/capture.ts';
import { LINE_MAX, URL_MAX, VERBATIM_MAX } from '../record/limits.ts';
import { generic } from '../sites/generic.ts';
import { siteFor, SITES } from '../sites/index.ts';
import { elementOf, wellFormed } from '../sites/text.ts';
import type { Site, SiteReading, Start } from '../sites/types.ts';
import { quoteSelector } from './quoteSelector.ts';
import { selectionText } from './selectionText.ts';
import { startOf } from './start.ts';

/**
 * What this frame's document tells about the words highlighted in it. Never throws: a site that cannot be read falls
 * back to the generic reading, a document that cannot be read at all to the words alone.
 */
export function readDocument(document: Document, location: Location, sites: readonly Site[] = SITES): Reading {
  const verbatim = selectionText(document).trim();
  const start = attempt(() => startOf(document)) ?? { node: document.documentElement, offset: 0 };
  const site = siteFor(document, location, sites);
  const told = attempt(() => tell(site, document, location, start));
  if (told) return assemble(site, told, verbatim, document, location);
  return assemble(generic, attempt(() => tell(generic, document, location, start)) ?? {}, verbatim, document, location);
}

function tell(site: Site, document: Document, location: Location, start: Start): SiteReading {
  return site.read(elementOf(start.node) ?? document.documentElement, document, location, start);
}

function assemble(
  { id, kind }: Site,
  { page = {}, ...told }: SiteReading,
  verbatim: string,
  document: Document,
  location: Location,
): Reading {
  return {
    verbatim,
    // Too long to keep: the background says so, and need not be sent the words twice for it.
    selector: verbatim.length > VERBATIM_MAX ? null : attempt(() => quoteSelector(document, verbatim)),
    page: {
      url: (page.url ?? location.href).slice(0, URL_MAX),
      title: wellFormed((page.title ?? document.title).slice(0, LINE_MAX)),
      site: id,
      kind,
      object: page.object ?? null,
      recordName: page.recordName ?? null,
      fields: page.fields ?? {},
    },
    said: told.said ?? null,
    message: told.message ?? null,
    conversation: told.conversation ?? null,
    account: told.account ?? null,
    opportunity: told.opportunity ?? null,
    part: told.part ?? null,
    turns: told.turns ?? [],
    viewer: told.viewer ?? null,
  };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
