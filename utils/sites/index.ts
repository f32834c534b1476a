import { generic } from './generic.ts';
import { gmail } from './gmail.ts';
import { roundcube } from './roundcube.ts';
import type { Site } from './types.ts';

/** Every site, asked in this order; the generic one takes what is left. */
export const SITES: readonly Site[] = [gmail, roundcube, generic];

/** The site a document belongs to. One that fails to say counts as a no. */
export function siteFor(document: Document, location: Location, sites: readonly Site[] = SITES): Site {
  return sites.find((site) => claims(site, document, location)) ?? generic;
}

function claims(site: Site, document: Document, location: Location): boolean {
  try {
    return site.matches(document, location);
  } catch {
    return false;
  }
}
