import { all } from '../firstMatch.ts';
import { line } from '../text.ts';
import { titled, hasRows, turnsIn } from './site.ts';
import type { About, Mark } from '../types.ts';

/** The web client names a speaker only where the speaker changes. Seen 2026-10. */
const live = {
  row: '.lt-full-transcript__item',
  name: ['.lt-full-transcript__display-name'],
  time: ['.lt-full-transcript__time'],
};

/** Rows of a recording say who and when in a label, each for itself. Seen 2026-05. */
const recording = { row: 'li.transcript-list-item', name: ['.user-name-span'], time: ['.transcript-list-item .time'] };

/** Zoom in the browser: the full transcript of a running call, and the one beside a recording. */
export const about: About = {
  reads: 'speaker and time in the full transcript of the web client and beside a recording, the topic',
  evidence: 'unverified: public selectors only; `test/pages/fixtures/zoom`',
  seen: null,
};

export const mark: Mark = { by: 'page', matches: (document) => hasRows(document, [live, recording]) };

export const read = turnsIn([live, recording], (document) => {
  const topic = all(document, '.meeting-info-icon__meeting-topic-text, .meeting-topic, .topic')[0];
  return line(topic?.textContent) ?? titled(document, /^(.+) - Zoom$/);
});
