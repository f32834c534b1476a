import { recordedIn, timesAt } from './recorder.ts';
import type { About } from '../types.ts';

const snippets = {
  row: '.transcript-snippet__content',
  name: ['.transcript-snippet__content__head__speaker-name'],
  time: ['.transcript-snippet__content__head__timestamp-meta'],
};

/** Otter: the transcript of a conversation. */
export const about: About = {
  reads: "speaker and time in a conversation's transcript, its name; comments and summaries name no speaker",
  evidence: 'unverified: written from knowledge of the product, no page seen; `test/pages/fixtures/otter`',
  seen: null,
};

export const mark = timesAt(/^(www\.)?otter\.ai$/);

export const read = recordedIn([snippets], /^(.+?)\s[-–—|]\sOtter(?:\.ai)?$/);
