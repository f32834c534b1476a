import { bbcTranscriptEditor } from './bbc-transcript-editor.ts';
import { atomicCrm } from './atomic-crm.ts';
import { generic } from './generic.ts';
import { gmail } from './gmail.ts';
import { googleMeet } from './google-meet.ts';
import { outlookWeb } from './outlook-web.ts';
import { roundcube } from './roundcube.ts';
import { teams } from './teams.ts';
import { textTranscript } from './text-transcript.ts';
import { salesforceLightning } from './salesforce-lightning.ts';
import { tryton } from './tryton.ts';
import type { Site } from './types.ts';
import { youtube } from './youtube.ts';
import { zoom } from './zoom.ts';

/** Every site, asked in this order; the generic one takes what is left. */
export const SITES: readonly Site[] = [
  gmail,
  outlookWeb,
  roundcube,
  salesforceLightning,
  atomicCrm,
  tryton,
  googleMeet,
  youtube,
  zoom,
  teams,
  bbcTranscriptEditor,
  // By the shape of its text alone, so after every site that knows its page.
  textTranscript,
  generic,
];

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
