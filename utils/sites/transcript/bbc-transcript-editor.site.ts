import { hasRows, turnsIn } from './site.ts';
import type { About, Mark } from '../types.ts';

/**
 * Transcript editors with one span for a word, of which the BBC's is the best known; on any host. Class names are made
 * anew with each build, so by structure: beside the words, in a part that cannot be edited, the speaker has a `title`
 * and the time of the paragraph stands last. Seen 2026-05.
 */
const paragraphs = {
  row: '[data-block]:has(.Word[data-start])',
  name: ['[contenteditable="false"] > [title]'],
  time: ['[contenteditable="false"] > :last-child'],
};

export const about: About = {
  reads: "speaker and time of the paragraph; the word's own time where the paragraph shows none",
  evidence: 'saved real pages; `test/pages/fixtures/bbc-transcript-editor`',
  seen: '2026-05',
};

export const mark: Mark = { by: 'page', matches: (document) => hasRows(document, [paragraphs]) };

export const read = turnsIn([paragraphs]);
