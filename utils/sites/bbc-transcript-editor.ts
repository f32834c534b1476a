import { transcriptSite } from './transcript/site.ts';

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

export const bbcTranscriptEditor = transcriptSite('bbc-transcript-editor', [paragraphs]);
