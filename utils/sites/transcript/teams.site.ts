import { all } from '../firstMatch.ts';
import { titled, hasRows, turnsIn } from './site.ts';
import type { About, Mark } from '../types.ts';

const live = {
  row: '[data-tid="closed-caption-text"]',
  name: [
    '[data-tid*="closed-caption"] [data-tid="author"]',
    ':has(> [data-tid="closed-caption-text"]) > [data-tid="author"]',
  ],
};

/** Only the first row of a turn shows its speaker; the others name theirs in a label. */
const recording = {
  row: '[id^="sub-entry-"]',
  name: ['[class*="itemDisplayName"]'],
  time: ['[id^="Header-timestamp-"]'],
  label: '[id^="entry-"]',
};

/**
 * Microsoft Teams: live captions, and the transcript beside a recording (also in Stream, on any SharePoint host). Seen
 * 2026-05. The title names the recording or the call; or the part of Teams that is open, and then a button is named so.
 */
export const about: About = {
  reads: "speaker of live captions; speaker and time beside a recording (Teams, Stream), the call's name",
  evidence: 'unverified: public selectors only; `test/pages/fixtures/teams`',
  seen: null,
};

export const mark: Mark = { by: 'page', matches: (document) => hasRows(document, [live, recording]) };

export const read = turnsIn([live, recording], (document) => {
  const title = titled(document, /^([^|]+?)(?:-\d{8}_\d{6}.*| \| Microsoft Teams)$/);
  return all(document, `[aria-label^=${JSON.stringify(title)}]`).length > 0 ? null : title;
});
