import { all } from '../firstMatch.ts';
import { line } from '../text.ts';
import { titled, hasRows, turnsIn } from './site.ts';
import type { About, Mark } from '../types.ts';

/** Segments have a time and no speaker. Seen 2026-05 and 2025-06. */
const segments = {
  row: 'transcript-segment-view-model, ytd-transcript-segment-renderer',
  time: ['.ytwTranscriptSegmentViewModelTimestamp', '.segment-timestamp'],
};

/**
 * YouTube: the transcript panel beside a video. The heading names it; the page's title has the number of unread
 * notifications before it.
 */
export const about: About = {
  reads: "time of a segment of the transcript panel, the video's name; no speakers there",
  evidence: 'one saved piece of a real page; `test/pages/fixtures/youtube`',
  seen: '2026-05',
};

export const mark: Mark = { by: 'page', matches: (document) => hasRows(document, [segments]) };

export const read = turnsIn([segments], (document) => {
  const heading = all(document, 'ytd-watch-metadata h1, #title h1')[0];
  return line(heading?.textContent) ?? titled(document, /^(?:\(\d+\+?\) )?(.+) - YouTube$/);
});
