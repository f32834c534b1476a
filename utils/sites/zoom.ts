import { all } from './firstMatch.ts';
import { line } from './text.ts';
import { titled, transcriptSite } from './transcript/site.ts';

/** The web client names a speaker only where the speaker changes. Seen 2026-10. */
const live = {
  row: '.lt-full-transcript__item',
  name: ['.lt-full-transcript__display-name'],
  time: ['.lt-full-transcript__time'],
};

/** Rows of a recording say who and when in a label, each for itself. Seen 2026-05. */
const recording = { row: 'li.transcript-list-item', name: ['.user-name-span'], time: ['.transcript-list-item .time'] };

/** Zoom in the browser: the full transcript of a running call, and the one beside a recording. */
export const zoom = transcriptSite('zoom', [live, recording], (document) => {
  const topic = all(document, '.meeting-info-icon__meeting-topic-text, .meeting-topic, .topic')[0];
  return line(topic?.textContent) ?? titled(document, /^(.+) - Zoom$/);
});
