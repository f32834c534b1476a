import { all } from './firstMatch.ts';
import { titled, transcriptSite } from './transcript/site.ts';

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
export const teams = transcriptSite('teams', [live, recording], (document) => {
  const title = titled(document, /^([^|]+?)(?:-\d{8}_\d{6}.*| \| Microsoft Teams)$/);
  return all(document, `[aria-label^=${JSON.stringify(title)}]`).length > 0 ? null : title;
});
